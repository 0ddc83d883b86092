import type { Canvas } from '../../paint/surface/canvas.ts'
import { createPlane, type Plane } from '../plane/plane.ts'

const ROUNDS = 3
/** A figure often touches the lower border; the sides are background down to here. */
const SIDES = 0.92

/**
 * How great a change of tone every way from the upper border to a place must cross, for one channel:
 * smooth backgrounds stay low however far they run. Three passes forth and back (minimum barrier).
 */
function channelBarrier({ width, height, rgb }: Canvas, channel: number, out: Plane): void {
  const count = width * height
  const cost = new Float32Array(count).fill(Number.POSITIVE_INFINITY)
  const high = new Float32Array(count)
  const low = new Float32Array(count)
  for (let p = 0; p < count; p++) {
    const value = rgb[p * 3 + channel] ?? 0
    high[p] = value
    low[p] = value
    const x = p % width
    const y = (p / width) | 0
    if (y === 0 || ((x === 0 || x === width - 1) && y < height * SIDES)) cost[p] = 0
  }
  const take = (p: number, q: number) => {
    const from = cost[q] ?? 0
    if (from === Number.POSITIVE_INFINITY) return
    const value = rgb[p * 3 + channel] ?? 0
    const most = Math.max(high[q] ?? 0, value)
    const least = Math.min(low[q] ?? 0, value)
    if (most - least >= (cost[p] ?? 0)) return
    cost[p] = most - least
    high[p] = most
    low[p] = least
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < count; p++) {
      if (p % width > 0) take(p, p - 1)
      if (p >= width) take(p, p - width)
    }
    for (let p = count - 1; p >= 0; p--) {
      if (p % width < width - 1) take(p, p + 1)
      if (p < count - width) take(p, p + width)
    }
  }
  for (let p = 0; p < count; p++) {
    const value = cost[p] ?? 0
    if (Number.isFinite(value)) out.v[p] = (out.v[p] ?? 0) + value
  }
}

/** The barriers of the three channels together, 0 … 3. */
export function barrier(canvas: Canvas): Plane {
  const out = createPlane(canvas.width, canvas.height)
  for (let channel = 0; channel < 3; channel++) channelBarrier(canvas, channel, out)
  return out
}
