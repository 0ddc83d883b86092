import { type BrushEdge, falloff, widthOf } from './brush.ts'

/** A brush drawn straight from one point to the next, in the pixels of the raster it goes to. */
export interface Capsule {
  x0: number
  y0: number
  x1: number
  y1: number
  from: BrushEdge
  to: BrushEdge
}

/**
 * The x range, as real numbers, in which a capsule of one radius crosses a height; null where it
 * does not. It is bounded by the two discs at its ends and the straight sides between them.
 */
export function crossing(
  { x0, y0, x1, y1 }: Capsule,
  radius: number,
  y: number,
): { left: number; right: number } | null {
  let left = Infinity
  let right = -Infinity
  const below = radius * radius
  const half0 = below - (y - y0) ** 2
  if (half0 >= 0) {
    const half = Math.sqrt(half0)
    left = x0 - half
    right = x0 + half
  }
  const half1 = below - (y - y1) ** 2
  if (half1 >= 0) {
    const half = Math.sqrt(half1)
    left = Math.min(left, x1 - half)
    right = Math.max(right, x1 + half)
  }
  const dx = x1 - x0
  const dy = y1 - y0
  const long = Math.hypot(dx, dy)
  if (long > 0 && dy !== 0) {
    for (const side of [-radius, radius]) {
      // The side starts beside the first point and runs along the capsule.
      const share = (y - (y0 + (side * dx) / long)) / dy
      if (share < 0 || share > 1) continue
      const x = x0 - (side * dy) / long + share * dx
      left = Math.min(left, x)
      right = Math.max(right, x)
    }
  }
  return left <= right ? { left, right } : null
}

/** The same capsule seen from a corner, in cells. */
export function moved(capsule: Capsule, corner: { x: number; y: number }, cell: number): Capsule {
  const edge = ({ inner, outer }: BrushEdge) => ({ inner: inner / cell, outer: outer / cell })
  return {
    x0: (capsule.x0 - corner.x) / cell,
    y0: (capsule.y0 - corner.y) / cell,
    x1: (capsule.x1 - corner.x) / cell,
    y1: (capsule.y1 - corner.y) / cell,
    from: edge(capsule.from),
    to: edge(capsule.to),
  }
}

/** What a capsule covers at a height, for each x in turn: distance and edge at the nearest place. */
export function coverAt(capsule: Capsule, y: number, cell: number): (x: number) => number {
  const { x0, y0, from, to } = capsule
  const dx = capsule.x1 - x0
  const dy = capsule.y1 - y0
  const long2 = dx * dx + dy * dy
  const per = long2 > 0 ? 1 / long2 : 0
  const outward = to.outer - from.outer
  const width0 = widthOf(from)
  const widening = widthOf(to) - width0
  const ry = y - y0
  return (x) => {
    const rx = x - x0
    const share = Math.max(0, Math.min(1, (rx * dx + ry * dy) * per))
    const away = Math.sqrt((rx - share * dx) ** 2 + (ry - share * dy) ** 2)
    const width = width0 + share * widening
    const deep = (from.outer + share * outward - away) / width
    return deep <= 0 ? 0 : deep >= 1 ? 1 : falloff(deep, width * cell)
  }
}
