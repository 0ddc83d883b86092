import type { Box } from '../document/box.ts'
import type { Extent } from '../extend/frame.ts'

/** What a model is given of a picture, px of the source. */
interface Seen {
  /** The part that is worked on; without a margin or a mask, the whole. */
  box: Box
  /** Times as large as the part is on the picture, or less. */
  scale: number
}

/** The mask's box and the margin about it, as far as the picture goes. */
export function grown(bounds: Box, margin: number, picture: Extent): Box {
  const x = Math.max(0, bounds.x - margin)
  const y = Math.max(0, bounds.y - margin)
  const right = Math.min(picture.width, bounds.x + bounds.width + margin)
  const bottom = Math.min(picture.height, bounds.y + bounds.height + margin)
  return { x, y, width: right - x, height: bottom - y }
}

/** `margin` is null where none is asked for: the model then looks at the whole picture. */
export function seenOf(
  picture: Extent,
  bounds: Box | null,
  margin: number | null,
  size: Extent,
): Seen {
  const box =
    bounds && margin !== null
      ? grown(bounds, margin, picture)
      : { x: 0, y: 0, width: picture.width, height: picture.height }
  return { box, scale: Math.min(size.width / box.width, size.height / box.height) }
}

/** What a strength leaves of the source, in plain words. */
export function strengthWords(strength: number): string {
  if (strength <= 0) return 'The picture stays as it is: nothing is repainted.'
  if (strength < 0.3) return 'Forms and colours stay; details and surfaces change a little.'
  if (strength < 0.6) return 'The composition stays; forms and colours move.'
  if (strength < 0.85) return 'Only the rough layout stays; most is painted anew.'
  if (strength < 1) return 'Hardly anything stays: a hint of light and colour.'
  return 'Nothing stays: it is painted from noise.'
}
