import { type Box, inside } from '../document/box.ts'
import type { Stroke } from '../document/operation.ts'
import { brushEdge, widthOf } from './brush.ts'
import { type Capsule, coverAt, crossing, moved } from './capsule.ts'
import { type Mask, type Patch, raise } from './mask.ts'
import { addSoft } from './soft.ts'

/** An edge that is softer than this many pixels is computed in larger cells, this many across it. */
const CELLS = 16

/**
 * How much of each pixel a stroke covers, before its opacity; null outside of the picture. It is
 * the most that any place along it covers, so crossing itself adds nothing, and it depends on the
 * stroke and the picture's size alone.
 */
export function strokeCover(stroke: Stroke, picture: Mask): Patch | null {
  const capsules = capsulesOf(stroke)
  const box = boxOf(capsules, picture)
  if (!box) return null
  const data = new Uint8Array(box.width * box.height)
  const byCell = Map.groupBy(capsules, cellOf)
  for (const [cell, some] of byCell) {
    if (cell === 1) for (const capsule of some) addCrisp(moved(capsule, box, 1), box, data)
    else addSoft(some, cell, box, data)
  }
  return { box, data }
}

function capsulesOf(stroke: Stroke): Capsule[] {
  const { points } = stroke
  const capsules: Capsule[] = []
  for (let at = 0; at + 2 < points.length; at += 3) {
    // A stroke of one point is a dot.
    const before = Math.max(0, at - 3)
    if (at === 0 && points.length > 3) continue
    capsules.push({
      x0: points[before] ?? 0,
      y0: points[before + 1] ?? 0,
      x1: points[at] ?? 0,
      y1: points[at + 1] ?? 0,
      from: brushEdge(stroke, points[before + 2] ?? 1),
      to: brushEdge(stroke, points[at + 2] ?? 1),
    })
  }
  return capsules
}

/** The side of the cells, a power of two, that still shows the narrower end's edge smoothly. */
function cellOf({ from, to }: Capsule): number {
  const width = Math.min(widthOf(from), widthOf(to))
  return 2 ** Math.max(0, Math.floor(Math.log2(width / CELLS)))
}

function boxOf(capsules: readonly Capsule[], picture: Mask): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const capsule of capsules) {
    // Larger cells are smoothed over their neighbours.
    const reach = Math.max(capsule.from.outer, capsule.to.outer) + cellOf(capsule) - 1
    left = Math.min(left, capsule.x0 - reach, capsule.x1 - reach)
    right = Math.max(right, capsule.x0 + reach, capsule.x1 + reach)
    top = Math.min(top, capsule.y0 - reach, capsule.y1 - reach)
    bottom = Math.max(bottom, capsule.y0 + reach, capsule.y1 + reach)
  }
  return inside(left, top, right, bottom, picture)
}

/** Pixel by pixel, with what lies wholly inside filled in one go. */
function addCrisp(capsule: Capsule, box: Box, data: Uint8Array): void {
  const widest = Math.max(capsule.from.outer, capsule.to.outer)
  const core = Math.min(capsule.from.inner, capsule.to.inner)
  const first = Math.max(0, Math.floor(Math.min(capsule.y0, capsule.y1) - widest))
  const last = Math.min(box.height - 1, Math.ceil(Math.max(capsule.y0, capsule.y1) + widest))
  for (let row = first; row <= last; row++) {
    const y = row + 0.5
    const outside = crossing(capsule, widest, y)
    if (!outside) continue
    const start = row * box.width
    const from = Math.max(0, Math.floor(outside.left))
    const to = Math.min(box.width, Math.ceil(outside.right))
    const within = core > 0 ? crossing(capsule, core, y) : null
    // Pixels whose middle lies in the core; none where it is empty.
    const full = within ? Math.max(from, Math.ceil(within.left - 0.5)) : to
    const rest = within ? Math.min(to, Math.floor(within.right - 0.5) + 1) : to
    const cover = coverAt(capsule, y, 1)
    for (let x = from; x < Math.min(to, full); x++) raise(data, start + x, cover(x + 0.5))
    if (full < rest) data.fill(255, start + full, start + rest)
    for (let x = Math.max(from, full, rest); x < to; x++) raise(data, start + x, cover(x + 0.5))
  }
}
