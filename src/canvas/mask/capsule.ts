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
function crossing(
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

/** Calls with each row of a box that a capsule of one radius crosses, and where, as real numbers. */
export function eachRow(
  capsule: Capsule,
  radius: number,
  { height }: { height: number },
  take: (row: number, left: number, right: number) => void,
): void {
  const first = Math.max(0, Math.floor(Math.min(capsule.y0, capsule.y1) - radius))
  const last = Math.min(height - 1, Math.ceil(Math.max(capsule.y0, capsule.y1) + radius))
  for (let row = first; row <= last; row++) {
    const range = crossing(capsule, radius, row + 0.5)
    if (range) take(row, range.left, range.right)
  }
}

/**
 * Raises every cell of a box to what a capsule covers; a cell is `cell` pixels wide. Where it covers
 * wholly all along is left out with `filled`: those cells are full already.
 */
export function addEdges(
  capsule: Capsule,
  cell: number,
  box: { width: number; height: number },
  data: Uint8Array,
  filled = false,
): void {
  const widest = Math.max(capsule.from.outer, capsule.to.outer)
  const core = filled ? coreOf(capsule) : 0
  eachRow(capsule, widest, box, (row, left, right) => {
    const from = Math.max(0, Math.floor(left))
    const to = Math.min(box.width, Math.ceil(right))
    const within = core > 0 ? crossing(capsule, core, row + 0.5) : null
    const full = within ? Math.ceil(within.left) : to
    const rest = within ? Math.floor(within.right) : to
    raiseRow(data, row, from, Math.min(to, full), box.width, capsule, cell)
    raiseRow(data, row, Math.max(from, full, rest), to, box.width, capsule, cell)
  })
}

/** The radius within which a capsule covers wholly all along. */
export const coreOf = ({ from, to }: Capsule): number => Math.min(from.inner, to.inner)

/**
 * Raises a row of cells, from `left` up to `right`: of the capsule, the place that is nearest decides.
 */
function raiseRow(
  data: Uint8Array,
  row: number,
  left: number,
  right: number,
  across: number,
  capsule: Capsule,
  cell: number,
): void {
  const { x0, y0, from, to } = capsule
  const dx = capsule.x1 - x0
  const dy = capsule.y1 - y0
  const long2 = dx * dx + dy * dy
  const per = long2 > 0 ? 1 / long2 : 0
  const outer0 = from.outer
  const outward = to.outer - outer0
  const width0 = widthOf(from)
  const widening = widthOf(to) - width0
  const ry = row + 0.5 - y0
  const start = row * across
  for (let x = left; x < right; x++) {
    const old = data[start + x] ?? 0
    if (old === 255) continue
    const rx = x + 0.5 - x0
    let share = (rx * dx + ry * dy) * per
    share = share < 0 ? 0 : share > 1 ? 1 : share
    const ax = rx - share * dx
    const ay = ry - share * dy
    const outer = outer0 + share * outward
    const away2 = ax * ax + ay * ay
    if (away2 >= outer * outer) continue
    const width = width0 + share * widening
    const deep = (outer - Math.sqrt(away2)) / width
    const value = Math.round(255 * (deep >= 1 ? 1 : falloff(deep, width * cell)))
    if (value > old) data[start + x] = value
  }
}
