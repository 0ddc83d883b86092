import { inside } from '../document/box.ts'
import type { Mask, Patch } from './mask.ts'

/** A side, from its upper end to its lower; `turn` is +1 where it was drawn downwards. */
interface Side {
  x: number
  top: number
  bottom: number
  /** How far x moves for each row. */
  slope: number
  turn: number
}

/**
 * How much of each pixel lies within a polygon (x and y in turn, closed by itself), by exact area;
 * where it crosses itself it stays filled. Null outside of the picture.
 */
export function polygonCover(points: readonly number[], picture: Mask): Patch | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0
    const y = points[at + 1] ?? 0
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const box = inside(left, top, right, bottom, picture)
  if (!box) return null
  const sides = sidesOf(points, box.x, box.y).filter((side) => side.bottom > 0)
  const data = new Uint8Array(box.width * box.height)
  // What each pixel adds to itself and everything right of it.
  const steps = new Float64Array(box.width + 2)
  let active: Side[] = []
  let begun = 0
  for (let row = 0; row < box.height; row++) {
    while (begun < sides.length && (sides[begun]?.top ?? 0) < row + 1) {
      const side = sides[begun++]
      if (side) active.push(side)
    }
    active = active.filter((side) => side.bottom > row)
    if (active.length === 0) continue
    steps.fill(0)
    for (const side of active) addSide(side, row, steps, box.width)
    let sum = 0
    for (let x = 0; x < box.width; x++) {
      sum += steps[x] ?? 0
      data[row * box.width + x] = Math.round(Math.min(1, Math.abs(sum)) * 255)
    }
  }
  return { box, data }
}

function sidesOf(points: readonly number[], left: number, top: number): Side[] {
  const sides: Side[] = []
  const count = Math.floor(points.length / 2)
  for (let index = 0; index < count; index++) {
    const after = (index + 1) % count
    const x0 = (points[2 * index] ?? 0) - left
    const y0 = (points[2 * index + 1] ?? 0) - top
    const x1 = (points[2 * after] ?? 0) - left
    const y1 = (points[2 * after + 1] ?? 0) - top
    if (y0 === y1) continue
    const slope = (x1 - x0) / (y1 - y0)
    sides.push(
      y0 < y1
        ? { x: x0, top: y0, bottom: y1, slope, turn: 1 }
        : { x: x1, top: y1, bottom: y0, slope, turn: -1 },
    )
  }
  return sides.sort((one, other) => one.top - other.top)
}

/** Adds the part of a side that crosses a row. */
function addSide(side: Side, row: number, steps: Float64Array, width: number): void {
  const from = Math.max(side.top, row)
  const to = Math.min(side.bottom, row + 1)
  const tall = to - from
  if (tall <= 0) return
  const start = side.x + (from - side.top) * side.slope
  const end = start + tall * side.slope
  const left = Math.min(start, end)
  const right = Math.max(start, end)
  if (right - left < 1e-9) {
    const at = Math.max(0, left)
    if (at < width) addPiece(steps, at, at, tall * side.turn)
    return
  }
  const perPixel = (tall * side.turn) / (right - left)
  // Left of the box it covers every pixel of the row, right of it none.
  if (left < 0) steps[0] = (steps[0] ?? 0) + (Math.min(right, 0) - left) * perPixel
  const last = Math.min(right, width)
  for (let x = Math.max(left, 0); x < last; ) {
    const stop = Math.min(last, Math.floor(x) + 1)
    addPiece(steps, x, stop, (stop - x) * perPixel)
    x = stop
  }
}

/** A piece within one pixel: the pixel is covered right of the piece, those after it wholly. */
function addPiece(steps: Float64Array, from: number, to: number, tall: number): void {
  const pixel = Math.floor(from)
  const covered = tall * (pixel + 1 - (from + to) / 2)
  steps[pixel] = (steps[pixel] ?? 0) + covered
  steps[pixel + 1] = (steps[pixel + 1] ?? 0) + tall - covered
}
