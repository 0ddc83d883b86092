import type { Tint } from './tint.ts'
import { type Box, type Placement, SQUARE_ZOOM } from './view.ts'

/** Device px by which the hatch is moved, so that it stays with the picture. */
export const phaseOf = (left: number, top: number, period: number): number => {
  const rest = -Math.round(left + top) % period
  return rest < 0 ? rest + period : rest
}

interface Showing {
  mask: CanvasImageSource
  width: number
  height: number
  placement: Placement
  pixelRatio: number
  tint: Tint
}

/** Draws a box (device px) of the mask in its colours: what counts is opaque, the rest clear. */
export function drawMask(
  context: CanvasRenderingContext2D,
  { mask, width, height, placement, pixelRatio, tint }: Showing,
  box: Readonly<Box>,
): void {
  const left = placement.left * pixelRatio
  const top = placement.top * pixelRatio
  const scale = placement.scale * pixelRatio
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  context.clip()
  context.clearRect(box.x, box.y, box.width, box.height)
  context.imageSmoothingEnabled = scale < SQUARE_ZOOM
  context.drawImage(mask, left, top, width * scale, height * scale)
  context.globalCompositeOperation = 'source-in'
  const pattern = context.createPattern(tint.tile, 'repeat')
  if (pattern) {
    pattern.setTransform(new DOMMatrix().translate(left + top, 0))
    context.fillStyle = pattern
    context.fillRect(box.x, box.y, box.width, box.height)
  }
  context.restore()
}
