import type { Operation } from '../document/operation.ts'
import type { Box } from './view.ts'

/** The box about what a tool drew, px of the source; null for what is drawn by no hand. */
export function operationBox(operation: Operation): Box | null {
  switch (operation.kind) {
    case 'rectangle':
    case 'ellipse':
      return operation
    case 'polygon':
      return pointsBox(operation.points, 2, 0)
    case 'stroke':
      return pointsBox(operation.points, 3, operation.size / 2)
    default:
      return null
  }
}

function pointsBox(points: readonly number[], group: number, margin: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < points.length; at += group) {
    const x = points[at] ?? 0
    const y = points[at + 1] ?? 0
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  }
}
