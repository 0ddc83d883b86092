import type { Operation } from '../document/operation.ts'
import { cornersOf } from '../mask/shape.ts'
import type { Tint } from './tint.ts'
import type { Box, Placement } from './view.ts'

type Drawn = Extract<Operation, { kind: 'rectangle' | 'ellipse' | 'polygon' }>

/** Room for the outline about a shape, device px. */
const EDGE = 4

/** The path of a shape in device px. */
function pathOf(shape: Drawn, { left, top, scale }: Placement, pixelRatio: number): Path2D {
  const path = new Path2D()
  const corners = cornersOf(shape)
  for (let at = 0; at < corners.length; at += 2) {
    const x = left + (corners[at] ?? 0) * scale
    path.lineTo(x * pixelRatio, (top + (corners[at + 1] ?? 0) * scale) * pixelRatio)
  }
  path.closePath()
  return path
}

/** Draws a shape in hand: filled as the mask is, outlined so that it shows on light and dark. */
export function drawShape(
  fill: CanvasRenderingContext2D,
  outline: CanvasRenderingContext2D,
  shape: Drawn,
  placement: Placement,
  pixelRatio: number,
  tint: Tint,
): void {
  const path = pathOf(shape, placement, pixelRatio)
  const pattern = fill.createPattern(tint.tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().translate((placement.left + placement.top) * pixelRatio, 0))
  fill.fillStyle = pattern ?? '#000'
  fill.fill(path)
  outline.lineWidth = pixelRatio
  outline.setLineDash([])
  outline.strokeStyle = '#000'
  outline.stroke(path)
  outline.setLineDash([4 * pixelRatio, 4 * pixelRatio])
  outline.strokeStyle = '#fff'
  outline.stroke(path)
}

/** The device px that a box of the source takes on a canvas, with room for an outline; null: none. */
export function seenBox(
  box: Box,
  { left, top, scale }: Placement,
  pixelRatio: number,
  canvas: { width: number; height: number },
): Box | null {
  const edge = EDGE * pixelRatio
  const x = Math.max(0, Math.floor((left + box.x * scale) * pixelRatio - edge))
  const y = Math.max(0, Math.floor((top + box.y * scale) * pixelRatio - edge))
  const right = Math.ceil((left + (box.x + box.width) * scale) * pixelRatio + edge)
  const bottom = Math.ceil((top + (box.y + box.height) * scale) * pixelRatio + edge)
  const width = Math.min(canvas.width, right) - x
  const height = Math.min(canvas.height, bottom) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
