import type { Box } from '../document/box.ts'
import type { Extent } from '../extend/frame.ts'

/** What a model is given of a picture, px of the source. */
export interface Seen {
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

/** "12 %", and never 0 or 100 of what is neither. */
export function coverageWords(share: number): string {
  if (share <= 0) return '0 %'
  if (share >= 1) return '100 %'
  if (share < 0.01) return 'under 1 %'
  return `${Math.min(99, Math.round(share * 100))} %`
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

/** What is wrong with a mask as such; undefined where nothing is. */
export function maskWarning(coverage: number | null, isExtended: boolean): string | undefined {
  if (coverage === null) return undefined
  if (coverage >= 1)
    return 'The mask covers all of the picture: nothing of it is kept. Without a mask the result is the same.'
  if (coverage <= 0 && !isExtended)
    return 'The mask is empty: without a mask all of the picture is repainted.'
  return undefined
}
