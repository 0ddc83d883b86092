import type { Mask, Patch } from './mask.ts'
import { bounds } from './mask.ts'

/** Three box blurs come close to a Gaussian; their reaches add up to the whole. */
const PASSES = 3

/** How far each pass reaches, in pixels; together exactly `reach`. */
const passesOf = (reach: number): number[] =>
  Array.from({ length: PASSES }, (_, index) => Math.floor((reach + index) / PASSES)).filter(
    (radius) => radius > 0,
  )

/**
 * Softens every edge: it falls off over `by` pixels (rounded) on either side, like a Gaussian of a
 * third to two fifths of that, and no pixel farther from an edge changes. Beyond the picture the
 * mask goes on as it ends, so an edge along the border stays full. Time grows with the pixels alone.
 */
export function feather(mask: Mask, by: number): Patch | null {
  const reach = Math.max(1, Math.round(by))
  const filled = bounds(mask)
  if (!filled) return null
  const x = Math.max(0, filled.x - reach)
  const y = Math.max(0, filled.y - reach)
  const width = Math.min(mask.width, filled.x + filled.width + reach) - x
  const height = Math.min(mask.height, filled.y + filled.height + reach) - y
  // 8 more bits than a mask, so that six roundings stay below one step of it.
  const from = new Uint16Array(width * height)
  let to = new Uint16Array(width * height)
  for (let row = 0; row < height; row++) {
    const start = (y + row) * mask.width + x
    for (let column = 0; column < width; column++)
      from[row * width + column] = (mask.data[start + column] ?? 0) << 8
  }
  for (const radius of passesOf(reach)) {
    blurRows(from, to, width, height, radius)
    blurColumns(to, from, width, height, radius)
  }
  to = from
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at++) data[at] = Math.min(255, ((to[at] ?? 0) + 128) >> 8)
  return { box: { x, y, width, height }, data }
}

/** The mean of the 2 × radius + 1 pixels around each, along rows. */
function blurRows(
  from: Uint16Array,
  to: Uint16Array,
  width: number,
  height: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1)
  for (let row = 0; row < height; row++) {
    const start = row * width
    const end = start + width - 1
    const first = from[start] ?? 0
    const last = from[end] ?? 0
    let sum = first * (radius + 1)
    for (let step = 1; step <= radius; step++) sum += from[Math.min(end, start + step)] ?? 0
    for (let at = start; at <= end; at++) {
      to[at] = sum * share + 0.5
      const leaving = at - radius
      const entering = at + radius + 1
      sum += entering > end ? last : (from[entering] ?? 0)
      sum -= leaving < start ? first : (from[leaving] ?? 0)
    }
  }
}

/** The same along columns, a row at a time: memory is walked in its own order. */
function blurColumns(
  from: Uint16Array,
  to: Uint16Array,
  width: number,
  height: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1)
  const sums = new Uint32Array(width)
  const rowAt = (row: number) => Math.max(0, Math.min(height - 1, row)) * width
  for (let step = -radius; step <= radius; step++) {
    const start = rowAt(step)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (from[start + x] ?? 0)
  }
  for (let row = 0; row < height; row++) {
    const start = row * width
    const entering = rowAt(row + radius + 1)
    const leaving = rowAt(row - radius)
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0
      to[start + x] = sum * share + 0.5
      sums[x] = sum + (from[entering + x] ?? 0) - (from[leaving + x] ?? 0)
    }
  }
}
