import { type Box, inside } from '../document/box.ts'
import type { Stroke } from '../document/operation.ts'
import { brushEdge, widthOf } from './brush.ts'
import { addEdges, type Capsule, coreOf, eachRow, moved } from './capsule.ts'
import type { Mask, Patch } from './mask.ts'
import { addSoft } from './soft.ts'

/** An edge that is softer than this many pixels is computed in larger cells, this many across it. */
const CELLS = 12

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
    if (cell === 1) addCrisp(some, box, data)
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

/** Pixel by pixel: first what lies wholly inside, in one go, then the edges that are left. */
function addCrisp(capsules: readonly Capsule[], box: Box, data: Uint8Array): void {
  const near = capsules.map((capsule) => moved(capsule, box, 1))
  const fill = rowFiller(box, data)
  for (const capsule of near) {
    const core = coreOf(capsule)
    if (core > 0) eachRow(capsule, core, box, fill)
  }
  for (const capsule of near) addEdges(capsule, 1, box, data, true)
}

/**
 * Fills the pixels of a row whose middle lies between two places. Each capsule mostly repeats the
 * one before it, so what was filled last in a row is not filled again.
 */
function rowFiller({ width, height }: Box, data: Uint8Array) {
  const starts = new Int32Array(height)
  const ends = new Int32Array(height)
  return (row: number, left: number, right: number) => {
    const from = Math.max(0, Math.ceil(left - 0.5))
    const to = Math.min(width, Math.floor(right - 0.5) + 1)
    if (from >= to) return
    const start = starts[row] ?? 0
    const end = ends[row] ?? 0
    const line = row * width
    if (start < end && from <= end && to >= start) {
      if (from < start) data.fill(255, line + from, line + start)
      if (to > end) data.fill(255, line + end, line + to)
      starts[row] = Math.min(start, from)
      ends[row] = Math.max(end, to)
    } else {
      data.fill(255, line + from, line + to)
      starts[row] = from
      ends[row] = to
    }
  }
}
