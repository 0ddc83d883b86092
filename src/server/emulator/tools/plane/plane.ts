import type { Picture } from '../../paint/picture.ts'
import type { Canvas } from '../../paint/surface/canvas.ts'

/** One number a pixel; what it means is its maker's to say. Sizes in px. */
export interface Plane {
  width: number
  height: number
  v: Float32Array
}

export const createPlane = (width: number, height: number): Plane => ({
  width,
  height,
  v: new Float32Array(width * height),
})

/** A plane of the same size, each number from the one at its place. */
export function mapPlane(plane: Plane, to: (value: number, at: number) => number): Plane {
  const out = createPlane(plane.width, plane.height)
  for (let p = 0; p < out.v.length; p++) out.v[p] = to(plane.v[p] ?? 0, p)
  return out
}

/** Light and dark as the eye weighs the colours of a screen, 0 … 1. */
export function toLight({ width, height, rgb }: Canvas): Plane {
  const out = createPlane(width, height)
  for (let p = 0, i = 0; p < out.v.length; p++, i += 3)
    out.v[p] = 0.299 * (rgb[i] ?? 0) + 0.587 * (rgb[i + 1] ?? 0) + 0.114 * (rgb[i + 2] ?? 0)
  return out
}

/** Grey of a plane of 0 … 1. */
export function toGrey({ width, height, v }: Plane): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let p = 0, o = 0; p < v.length; p++, o += 4) {
    const grey = (v[p] ?? 0) * 255
    data[o] = grey
    data[o + 1] = grey
    data[o + 2] = grey
    data[o + 3] = 255
  }
  return { width, height, data }
}

/** The same picture of numbers stretched to 0 … 1; nought everywhere where it is flat. */
export function stretch(plane: Plane): Plane {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of plane.v) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const span = high - low
  return mapPlane(plane, (value) => (span > 1e-6 ? (value - low) / span : 0))
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
