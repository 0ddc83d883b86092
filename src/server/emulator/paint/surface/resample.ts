import type { Picture } from '../picture.ts'
import type { Canvas } from './canvas.ts'

/** A rectangle of a picture, px, fractions allowed. */
export interface Crop {
  x: number
  y: number
  width: number
  height: number
}

interface Tap {
  first: number
  weights: Float32Array
}

const NOTHING: Tap = { first: 0, weights: new Float32Array(0) }

/** Tent filter: averages when shrinking, interpolates when growing, copies exactly at scale 1. */
function taps(from: number, length: number, into: number, limit: number): Tap[] {
  const scale = length / into
  const support = Math.max(1, scale)
  return Array.from({ length: into }, (_, i) => {
    const centre = from + (i + 0.5) * scale - 0.5
    const first = Math.max(0, Math.ceil(centre - support))
    const last = Math.min(limit - 1, Math.floor(centre + support))
    const weights = new Float32Array(Math.max(1, last - first + 1))
    let sum = 0
    for (let k = first; k <= last; k++) {
      const w = Math.max(0, 1 - Math.abs(k - centre) / support)
      weights[k - first] = w
      sum += w
    }
    if (sum === 0) weights[0] = 1
    else for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / sum
    return { first: Math.min(limit - 1, first), weights }
  })
}

/** Box filter: the share that each pixel has of what it comes to lie under, and nothing beyond. */
function shares(from: number, length: number, into: number, limit: number): Tap[] {
  const scale = length / into
  return Array.from({ length: into }, (_, i) => {
    const start = from + i * scale
    const first = Math.min(limit - 1, Math.max(0, Math.floor(start + ROUNDING)))
    const last = Math.min(limit - 1, Math.ceil(start + scale - ROUNDING) - 1)
    const weights = new Float32Array(Math.max(1, last - first + 1)).fill(1)
    if (weights.length > 1)
      for (let k = first; k <= last; k++)
        weights[k - first] = (Math.min(k + 1, start + scale) - Math.max(k, start)) / scale
    return { first, weights }
  })
}

/** What the arithmetic of an edge may be off by, px. */
const ROUNDING = 1e-6

/** Resamples interleaved channels. */
export function resample(
  data: Float32Array | Uint8ClampedArray,
  width: number,
  height: number,
  channels: number,
  crop: Crop,
  toWidth: number,
  toHeight: number,
  filter = taps,
): Float32Array {
  const across = filter(crop.x, crop.width, toWidth, width)
  const down = filter(crop.y, crop.height, toHeight, height)
  const y0 = down[0]?.first ?? 0
  const end = down[down.length - 1]
  const y1 = Math.min(height, (end?.first ?? 0) + (end?.weights.length ?? 1))
  const rows = new Float32Array((y1 - y0) * toWidth * channels)
  for (let y = y0, o = 0; y < y1; y++) {
    const row = y * width
    for (let x = 0; x < toWidth; x++) {
      const { first, weights } = across[x] ?? NOTHING
      for (let c = 0; c < channels; c++) {
        let sum = 0
        for (let k = 0, i = (row + first) * channels + c; k < weights.length; k++, i += channels)
          sum = Math.fround(sum + (data[i] ?? 0) * (weights[k] ?? 0))
        rows[o++] = sum
      }
    }
  }
  const out = new Float32Array(toWidth * toHeight * channels)
  const line = toWidth * channels
  for (let y = 0; y < toHeight; y++) {
    const { first, weights } = down[y] ?? NOTHING
    const o = y * line
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] ?? 0
      if (w === 0) continue
      const i = (first + k - y0) * line
      for (let j = 0; j < line; j++) out[o + j] = (out[o + j] ?? 0) + (rows[i + j] ?? 0) * w
    }
  }
  return out
}

/** The crop that fills a size without distortion, centred. */
export function coverCrop(width: number, height: number, toWidth: number, toHeight: number): Crop {
  const scale = Math.min(width / toWidth, height / toHeight)
  const w = toWidth * scale
  const h = toHeight * scale
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h }
}

/** A picture scaled to fill a size, the overhang cut off evenly. The same size is a copy. */
export function cover(picture: Picture, width: number, height: number): Picture {
  if (picture.width === width && picture.height === height) {
    return { width, height, data: picture.data.slice() }
  }
  return cropTo(picture, coverCrop(picture.width, picture.height, width, height), width, height)
}

export function cropTo(picture: Picture, crop: Crop, width: number, height: number): Picture {
  const { data } = picture
  const lifted = new Float32Array(data.length)
  for (let i = 0; i < data.length; i += 4) {
    const a = data[i + 3] ?? 0
    for (let c = 0; c < 3; c++) lifted[i + c] = ((data[i + c] ?? 0) * a) / 255
    lifted[i + 3] = a
  }
  const flat = resample(lifted, picture.width, picture.height, 4, crop, width, height)
  const out = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < out.length; i += 4) {
    const a = flat[i + 3] ?? 0
    for (let c = 0; c < 3; c++) out[i + c] = a > 0 ? ((flat[i + c] ?? 0) * 255) / a : 0
    out[i + 3] = a
  }
  return { width, height, data: out }
}

/** One channel scaled to fill a size like `cover`, nothing spreading beyond the pixels it lies on. */
export function coverPlane(
  plane: Float32Array,
  from: { width: number; height: number },
  width: number,
  height: number,
): Float32Array {
  const crop = coverCrop(from.width, from.height, width, height)
  return resample(plane, from.width, from.height, 1, crop, width, height, shares)
}

export function resizeCanvas(canvas: Canvas, width: number, height: number): Canvas {
  const crop = { x: 0, y: 0, width: canvas.width, height: canvas.height }
  return {
    width,
    height,
    rgb: resample(canvas.rgb, canvas.width, canvas.height, 3, crop, width, height),
  }
}

/** Means of square cells, a cell to a pixel; the last row and column may be of smaller ones. */
export function cells(canvas: Canvas, side: number): Canvas {
  const { width, height, rgb } = canvas
  const w = Math.ceil(width / side)
  const h = Math.ceil(height / side)
  const out = new Float32Array(w * h * 3)
  for (let y = 0; y < height; y++) {
    const row = ((y / side) | 0) * w
    const tall = Math.min(side, height - ((y / side) | 0) * side)
    for (let cx = 0, x = 0; cx < w; cx++) {
      const end = Math.min(width, x + side)
      const share = 1 / ((end - x) * tall)
      let r = 0
      let g = 0
      let b = 0
      for (let i = (y * width + x) * 3; x < end; x++, i += 3) {
        r += rgb[i] ?? 0
        g += rgb[i + 1] ?? 0
        b += rgb[i + 2] ?? 0
      }
      const o = (row + cx) * 3
      out[o] = (out[o] ?? 0) + r * share
      out[o + 1] = (out[o + 1] ?? 0) + g * share
      out[o + 2] = (out[o + 2] ?? 0) + b * share
    }
  }
  return { width: w, height: h, rgb: out }
}

/** The canvas without what is finer than a radius in px. */
export function lowpass(canvas: Canvas, radius: number): Canvas {
  const side = Math.max(1, Math.round(radius))
  if (side === 1) return canvas
  return spread(cells(canvas, side), side, canvas.width, canvas.height)
}

/** Cells of a side in px as a canvas again, running into each other. */
export function spread(small: Canvas, side: number, width: number, height: number): Canvas {
  const rgb = new Float32Array(width * height * 3)
  const line = new Float32Array(small.width * 3)
  // Between which cells each column lies, and where.
  const left = new Uint32Array(width)
  const right = new Uint32Array(width)
  const between = new Float64Array(width)
  for (let x = 0; x < width; x++) {
    const at = Math.min(small.width - 1, Math.max(0, (x + 0.5) / side - 0.5))
    left[x] = (at | 0) * 3
    right[x] = Math.min(small.width - 1, (at | 0) + 1) * 3
    between[x] = at - (at | 0)
  }
  for (let y = 0; y < height; y++) {
    const at = Math.min(small.height - 1, Math.max(0, (y + 0.5) / side - 0.5))
    const top = (at | 0) * small.width * 3
    const below = Math.min(small.height - 1, (at | 0) + 1) * small.width * 3
    const fy = at - (at | 0)
    for (let i = 0; i < line.length; i++) {
      const v = small.rgb[top + i] ?? 0
      line[i] = v + ((small.rgb[below + i] ?? 0) - v) * fy
    }
    for (let x = 0, o = y * width * 3; x < width; x++, o += 3) {
      const i = left[x] ?? 0
      const j = right[x] ?? 0
      const fx = between[x] ?? 0
      const r = line[i] ?? 0
      const g = line[i + 1] ?? 0
      const b = line[i + 2] ?? 0
      rgb[o] = r + ((line[j] ?? 0) - r) * fx
      rgb[o + 1] = g + ((line[j + 1] ?? 0) - g) * fx
      rgb[o + 2] = b + ((line[j + 2] ?? 0) - b) * fx
    }
  }
  return { width, height, rgb }
}
