import type { Picture } from '../../paint/picture.ts'
import { type Canvas, luminance } from '../../paint/surface/canvas.ts'
import { gaussian } from '../plane/blur.ts'
import { follow } from '../plane/guided.ts'
import { mapPlane, type Plane, stretch, toLight } from '../plane/plane.ts'
import { slopeOf } from '../plane/slope.ts'
import { findSubject } from '../subject/subject.ts'

/** Saturation fades with distance in air. */
const vividness = ({ rgb }: Canvas, p: number): number => {
  const r = rgb[p * 3] ?? 0
  const g = rgb[p * 3 + 1] ?? 0
  const b = rgb[p * 3 + 2] ?? 0
  return Math.max(r, g, b) - Math.min(r, g, b)
}

/**
 * A guess at near (1) and far (0) from what pictures have in common: what is low, what stands out and
 * what is vivid is near; a bright top is sky. Not measured by a network, and said to be depth-like.
 */
export function depthLike(canvas: Canvas): Plane {
  const { width, height, rgb } = canvas
  const light = toLight(canvas)
  const subject = findSubject(canvas)
  const rough = mapPlane(subject, (value, p) => {
    const down = Math.floor(p / width) / Math.max(1, height - 1)
    const tone = luminance(rgb[p * 3] ?? 0, rgb[p * 3 + 1] ?? 0, rgb[p * 3 + 2] ?? 0)
    const sky = Math.max(0, tone - 0.55) * Math.max(0, 0.6 - down)
    return 0.5 * down + 0.42 * value + 0.16 * vividness(canvas, p) - 0.9 * sky
  })
  const radius = Math.max(2, Math.round(Math.max(width, height) / 40))
  return stretch(follow(gaussian(rough, radius / 3), light, radius, 2e-3))
}

/** Which way surfaces face, from the depth and the fine relief of the light; flat is (128, 128, 255). */
export function normalLike(canvas: Canvas): Picture {
  const { width, height } = canvas
  const side = Math.min(width, height)
  const depth = gaussian(depthLike(canvas), Math.max(1, side / 200))
  const relief = gaussian(toLight(canvas), Math.max(0.8, side / 400))
  const coarse = slopeOf(depth)
  const fine = slopeOf(relief)
  // A picture's size must not change how steep it looks.
  const [strong, weak] = [side / 16, side / 340]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let p = 0, o = 0; p < width * height; p++, o += 4) {
    const x = (coarse.x.v[p] ?? 0) * strong + (fine.x.v[p] ?? 0) * weak
    const y = (coarse.y.v[p] ?? 0) * strong + (fine.y.v[p] ?? 0) * weak
    const length = Math.sqrt(x * x + y * y + 1)
    data[o] = (-x / length) * 127.5 + 128
    data[o + 1] = (y / length) * 127.5 + 128
    data[o + 2] = (1 / length) * 127.5 + 127.5
    data[o + 3] = 255
  }
  return { width, height, data }
}
