import { labDistance, writeLab } from '../../ui/pixels/colour.ts'
import type { Pixels } from '../../ui/pixels/pixels.ts'
import type { Place } from './weights.ts'

/** How visible the edge is at which the result meets the source. */
export interface Seam {
  /** Mean colour step across the edge; about 2 is the least that an eye sees. */
  mean: number
  /** Along the edge, three numbers a point: x, y (px of the result), distance. */
  points: Float32Array
}

/** Colours are compared as means of so many px to each side: grain is no seam. */
const REACH = 2
/** What a stage can show; of a longer edge every so many points are kept. */
const MOST_POINTS = 6000
const HALF = 128
/** An eye sees an edge where a colour changes within so few px to each side: a wider one is less. */
const SPAN = 4

/** The mean of a window, as Oklab, into `out`. */
function look(pixels: Pixels, x: number, y: number, out: Float32Array): void {
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (let row = Math.max(0, y - REACH); row <= Math.min(pixels.height - 1, y + REACH); row++) {
    for (let at = Math.max(0, x - REACH); at <= Math.min(pixels.width - 1, x + REACH); at++) {
      const from = (row * pixels.width + at) * 4
      red += pixels.data[from] ?? 0
      green += pixels.data[from + 1] ?? 0
      blue += pixels.data[from + 2] ?? 0
      count++
    }
  }
  writeLab(out, 0, red / count, green / count, blue / count)
}

/** The share of the whole step from source to result that lies within the span about a point. */
function steepness(weights: Uint8Array, { width, height }: Pixels, x: number, y: number): number {
  let [least, most] = [255, 0]
  const take = (weight = 0) => {
    least = Math.min(least, weight)
    most = Math.max(most, weight)
  }
  for (let by = -SPAN; by <= SPAN; by++) {
    if (x + by >= 0 && x + by < width) take(weights[y * width + x + by])
    if (y + by >= 0 && y + by < height) take(weights[(y + by) * width + x])
  }
  return (most - least) / 255
}

/**
 * Compares source and result along the line on which either counts for half; where the edge is soft
 * only what changes within a few pixels counts. Null where there is no such line: everything or
 * nothing is taken from the result.
 */
export function measureSeam(
  source: Pixels,
  result: Pixels,
  weights: Uint8Array,
  place: Place,
): Seam | null {
  const edge: number[] = []
  const { width, height } = result
  for (let y = place.y; y < place.y + place.height; y++) {
    for (let x = place.x; x < place.x + place.width; x++) {
      const at = y * width + x
      if ((weights[at] ?? 0) >= HALF) continue
      const meets =
        (x > 0 && (weights[at - 1] ?? 0) >= HALF) ||
        (x < width - 1 && (weights[at + 1] ?? 0) >= HALF) ||
        (y > 0 && (weights[at - width] ?? 0) >= HALF) ||
        (y < height - 1 && (weights[at + width] ?? 0) >= HALF)
      if (meets) edge.push(x, y)
    }
  }
  if (edge.length === 0) return null
  const count = edge.length / 2
  const every = Math.ceil(count / MOST_POINTS)
  const points = new Float32Array(Math.ceil(count / every) * 3)
  const here = new Float32Array(3)
  const there = new Float32Array(3)
  let sum = 0
  for (let index = 0, to = 0; index < count; index += every, to += 3) {
    const x = edge[index * 2] ?? 0
    const y = edge[index * 2 + 1] ?? 0
    look(source, x - place.x, y - place.y, here)
    look(result, x, y, there)
    const distance = labDistance(here, 0, there, 0) * steepness(weights, result, x, y)
    points.set([x, y, distance], to)
    sum += distance
  }
  return { mean: sum / (points.length / 3), points }
}

/** Below the first an eye sees nothing, below the second it has to look for it. */
export const SEAM_STEPS = [2, 6] as const

export function seamWords(mean: number): string {
  if (mean < SEAM_STEPS[0]) return 'not visible'
  return mean < SEAM_STEPS[1] ? 'faint' : 'visible'
}
