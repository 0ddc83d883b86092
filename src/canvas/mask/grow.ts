import type { Box } from '../document/box.ts'
import { eachDistance, newDistanceRoom, type Region } from './distance.ts'
import { bounds, cut, invert, type Mask, type Patch, wholeOf } from './mask.ts'

/** Values that are neither kept nor made new, beyond what a crisp edge's own softness leaves. */
const isBetween = (value: number) => value > 8 && value < 247
/** Steps that a soft edge is cut into; each is one more pass. */
const EVEN_LEVELS = [48, 96, 144, 192, 232]
/** From here on a pixel counts as full. */
const TOP = 250
/** Levels farther apart than this, in pixels, are not joined by a slope. */
const GAP = 48

/**
 * Makes the mask reach `by` pixels farther in every direction, by the exact distance. Soft edges
 * and half-covered areas keep their profile: each level of them grows by itself.
 */
export function grow(mask: Mask, by: number): Patch | null {
  const filled = bounds(mask)
  return filled && grown(mask, widened(filled, by, mask), by)
}

/** The opposite: what is kept grows. The picture's own edge does not eat into the mask. */
export function shrink(mask: Mask, by: number): Patch | null {
  const filled = bounds(mask)
  if (!filled) return null
  // One pixel more on each side brings in the kept pixels that eat.
  const box = widened(filled, 1, mask)
  const turned = cut(mask, box)
  invert(turned.data)
  const result = grown({ ...turned.box, data: turned.data }, { ...box, x: 0, y: 0 }, by)
  invert(result.data)
  return { box, data: result.data }
}

function grown(mask: Mask, box: Box, by: number): Patch {
  const { data: old } = cut(mask, box)
  const levels = levelsOf(old)
  const data = old.slice()
  const region = { data: old, width: box.width, height: box.height }
  if (levels.length > 0) growSoft(region, levels, by, data)
  else growCrisp(region, by, data)
  return { box, data }
}

/** A pixel whose centre is `by` away is wholly inside, the one after it in part. */
function growCrisp(region: Region, by: number, data: Uint8Array): void {
  const room = newDistanceRoom(region.width, region.height)
  const full = by * by
  eachDistance(region, 128, by + 1, room, (at, squared) => {
    const value = squared <= full ? 255 : Math.round(255 * (by + 1 - Math.sqrt(squared)))
    if (value > (data[at] ?? 0)) data[at] = value
  })
}

/**
 * Each level grows by itself, from the lowest to the highest. Between one and the next a pixel
 * takes the value that its distances to both give it.
 */
function growSoft(region: Region, levels: readonly number[], by: number, data: Uint8Array): void {
  const room = newDistanceRoom(region.width, region.height)
  const depths = new Float32Array(data.length)
  // 0 is outside of every level.
  const ranks = new Uint8Array(data.length)
  for (const [index, level] of levels.entries()) {
    const under = levels[index - 1] ?? 0
    const raise = (at: number, value: number) => {
      if (value > (data[at] ?? 0)) data[at] = Math.round(value)
    }
    eachDistance(region, Math.min(TOP, Math.max(1, level)), by + GAP, room, (at, squared) => {
      const past = Math.sqrt(squared) - by
      if (past <= 0) {
        ranks[at] = index + 1
        depths[at] = -past
        return raise(at, level)
      }
      if (past < 1) raise(at, level * (1 - past))
      if (ranks[at] !== index || index === 0) return
      const depth = depths[at] ?? 0
      raise(at, under + ((level - under) * depth) / (depth + past))
    })
  }
}

/**
 * The values worth a pass of their own: none for a crisp mask; else where it begins, even steps,
 * and each value that a whole area has.
 */
function levelsOf(data: Uint8Array): number[] {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  const between = counts.reduce((sum, count, value) => (isBetween(value) ? sum + count : sum), 0)
  const notKept = data.length - (counts[0] ?? 0)
  const notFull = data.length - (counts[255] ?? 0)
  if (between <= Math.min(notKept, notFull) * 0.05) return []
  const peaks = [...counts.keys()].filter(
    (value) => isBetween(value) && (counts[value] ?? 0) > between * 0.05,
  )
  const even = EVEN_LEVELS.filter((level) => peaks.every((peak) => Math.abs(peak - level) > 12))
  return [0, ...peaks, ...even, 255].sort((one, other) => one - other)
}

function widened(box: Box, by: number, mask: Mask): Box {
  const reach = Math.ceil(by) + 1
  const whole = wholeOf(mask)
  const x = Math.max(0, box.x - reach)
  const y = Math.max(0, box.y - reach)
  return {
    x,
    y,
    width: Math.min(whole.width, box.x + box.width + reach) - x,
    height: Math.min(whole.height, box.y + box.height + reach) - y,
  }
}
