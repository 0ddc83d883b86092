import type { Picture } from '../picture.ts'
import type { Crop } from '../surface/resample.ts'
import { coverPlane } from '../surface/resample.ts'

/**
 * How far each pixel is repainted, 0 … 1: the mask's luminance, see-through counted as black, fitted
 * to a size. A pixel that lies on black alone is 0, one on white alone 1, whatever the mask's own size.
 */
export function readMask(picture: Picture, width: number, height: number): Float32Array {
  const { data } = picture
  const light = new Float32Array(picture.width * picture.height)
  for (let p = 0, i = 0; p < light.length; p++, i += 4) {
    const r = data[i] ?? 0
    const g = data[i + 1] ?? 0
    const b = data[i + 2] ?? 0
    // Weights that sum to exactly 1 for white, so that white is fully repainted.
    light[p] = ((r * 2 + g * 5 + b) / 2040) * ((data[i + 3] ?? 0) / 255)
  }
  if (picture.width === width && picture.height === height) return light
  const out = coverPlane(light, picture, width, height)
  for (let p = 0; p < out.length; p++) if ((out[p] ?? 0) > 1 - CLOSE) out[p] = 1
  return out
}

/** Shares of white add up to 1 but for this. */
const CLOSE = 1e-5

/** The box around what a mask covers, grown by a margin in px, inside the picture; null for an empty mask. */
export function boundsOf(
  mask: Float32Array,
  width: number,
  height: number,
  margin: number,
): Crop | null {
  let [x0, y0, x1, y1] = [width, height, -1, -1]
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      if ((mask[p] ?? 0) < 0.02) continue
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
  }
  if (x1 < 0) return null
  x0 = Math.max(0, x0 - margin)
  y0 = Math.max(0, y0 - margin)
  return {
    x: x0,
    y: y0,
    width: Math.min(width, x1 + 1 + margin) - x0,
    height: Math.min(height, y1 + 1 + margin) - y0,
  }
}
