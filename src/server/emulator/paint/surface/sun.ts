import { lightAt } from './canvas.ts'
import { flood } from './flood.ts'
import type { Grid } from './patches.ts'

/** A round bright thing in the sky: its middle in shares of width and height, its radius in shares of the width. */
export interface Sun {
  u: number
  v: number
  radius: number
}

/** How much darker than the brightest its rim may be. */
const DROPS = [0.02, 0.05, 0.09, 0.14]
/** How much of the circle about it a sun fills, less than a square does. */
const ROUND = 0.86
/** Radius, share of the shorter side. */
const [SMALL, LARGE] = [0.018, 0.14]

/** The roundest of the bright patches that have sky around them; its cells become sky. */
export function findSun({ width, height, canvas }: Grid, sky: Uint8Array): Sun | null {
  const light = new Float32Array(width * height)
  let peak = 0
  for (let p = 0; p < light.length; p++) {
    light[p] = lightAt(canvas, p * 3)
    if (p < light.length * 0.7) peak = Math.max(peak, light[p] ?? 0)
  }
  if (peak < 0.7) return null
  let [best, sharpest, chosen] = [null as Sun | null, 0, [] as number[]]
  for (const drop of DROPS) {
    for (const { cells, top } of flood({
      width,
      height,
      belongs: (p) => (light[p] ?? 0) > peak - drop,
    })) {
      if (cells.length < 12 || top >= height * 0.7) continue
      const { x, y, radius, roundness } = circleOf(cells, width)
      const unit = radius / Math.min(width, height)
      if (roundness < ROUND || unit < SMALL || unit > LARGE) continue
      const ring = ringAround(width, height, x, y, radius)
      if (ring.length === 0 || ring.reduce((sum, p) => sum + (sky[p] ?? 0), 0) < ring.length * 0.85)
        continue
      const around = ring.reduce((sum, p) => sum + (light[p] ?? 0), 0) / ring.length
      const sharp = (peak - drop - around) * Math.sqrt(unit)
      if (sharp <= sharpest) continue
      ;[best, sharpest, chosen] = [
        { u: x / width, v: y / height, radius: radius / width },
        sharp,
        cells,
      ]
    }
  }
  for (const p of chosen) sky[p] = 1
  return best
}

/** The circle on the upper half of some cells (clouds or land may hide the lower), and how much of that half is common. */
function circleOf(cells: number[], width: number) {
  let [left, right, top] = [width, 0, Number.POSITIVE_INFINITY]
  for (const p of cells) {
    left = Math.min(left, p % width)
    right = Math.max(right, p % width)
    top = Math.min(top, (p / width) | 0)
  }
  const radius = (right - left + 1) / 2
  const [x, y] = [left + radius, top + radius]
  let [inside, above] = [0, 0]
  for (const p of cells) {
    const [dx, dy] = [(p % width) + 0.5 - x, ((p / width) | 0) + 0.5 - y]
    if (dy > 0) continue
    above++
    if (Math.hypot(dx, dy) <= radius) inside++
  }
  const half = (Math.PI * radius * radius) / 2
  return { x, y, radius, roundness: inside / (half + above - inside) }
}

/** Cells of a ring a little way around a circle. */
function ringAround(width: number, height: number, x: number, y: number, radius: number): number[] {
  const ring: number[] = []
  for (let k = 0; k < 24; k++) {
    const turn = (k / 24) * Math.PI * 2
    const cx = Math.floor(x + Math.cos(turn) * (radius * 1.25 + 2))
    const cy = Math.floor(y + Math.sin(turn) * (radius * 1.25 + 2))
    if (cx >= 0 && cy >= 0 && cx < width && cy < height) ring.push(cy * width + cx)
  }
  return ring
}
