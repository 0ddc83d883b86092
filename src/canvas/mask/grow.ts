import type { Box } from '../document/box.ts'
import { eachDistance, newDistanceRoom } from './distance.ts'
import { bounds, cut, invert, type Mask, type Patch, wholeOf } from './mask.ts'

/** Values that are neither kept nor made new, beyond what a crisp edge's own softness leaves. */
const isBetween = (value: number) => value > 8 && value < 247
/** Steps that a soft edge is cut into; each is one more pass. */
const EVEN_LEVELS = [32, 64, 96, 128, 160, 192, 224]

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
  const region = { data: old, width: box.width, height: box.height }
  const data = old.slice()
  const levels = levelsOf(old)
  const room = newDistanceRoom(box.width, box.height)
  const sums = levels.length > 1 ? new Float32Array(old.length) : null
  const full = by * by
  const none = (by + 1) * (by + 1)
  let under = 0
  for (const level of levels) {
    const weight = level - under
    // A pixel whose centre is `by` away is wholly inside, the one after it in part.
    const share = (squared: number) =>
      squared <= full ? weight : squared >= none ? 0 : weight * (by + 1 - Math.sqrt(squared))
    const least = Math.max(1, Math.ceil((level + under) / 2))
    if (sums)
      eachDistance(region, least, by + 1, room, (at, squared) => {
        sums[at] = (sums[at] ?? 0) + share(squared)
      })
    else
      eachDistance(region, least, by + 1, room, (at, squared) => {
        const value = Math.round(share(squared))
        if (value > (data[at] ?? 0)) data[at] = value
      })
    under = level
  }
  if (sums)
    for (let at = 0; at < data.length; at++)
      data[at] = Math.max(data[at] ?? 0, Math.round(sums[at] ?? 0))
  return { box, data }
}

/**
 * The values worth a pass of their own: 255 alone for a crisp mask; else even steps, and each value
 * that a whole area has.
 */
function levelsOf(data: Uint8Array): number[] {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at++) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1
  const between = counts.reduce((sum, count, value) => (isBetween(value) ? sum + count : sum), 0)
  const notKept = data.length - (counts[0] ?? 0)
  const notFull = data.length - (counts[255] ?? 0)
  if (between <= Math.min(notKept, notFull) * 0.05) return [255]
  const peaks = [...counts.keys()].filter(
    (value) => isBetween(value) && (counts[value] ?? 0) > between * 0.05,
  )
  const even = EVEN_LEVELS.filter((level) => peaks.every((peak) => Math.abs(peak - level) > 12))
  return [...peaks, ...even, 255].sort((one, other) => one - other)
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
