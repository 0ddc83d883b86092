import type { Canvas } from '../surface/canvas.ts'
import { noise } from '../surface/noise.ts'
import { lowpass } from '../surface/resample.ts'

/** Edges of a canvas, 0 … 1 a pixel, as seen at a scale in px. */
export function findEdges(canvas: Canvas, scale: number): Float32Array {
  const { width, height } = canvas
  const soft = scale > 1 ? lowpass(canvas, scale) : canvas
  const tone = new Float32Array(width * height)
  for (let p = 0, i = 0; p < tone.length; p++, i += 3) {
    tone[p] =
      (soft.rgb[i] ?? 0) * 0.2627 + (soft.rgb[i + 1] ?? 0) * 0.678 + (soft.rgb[i + 2] ?? 0) * 0.0593
  }
  const out = new Float32Array(width * height)
  const d = Math.max(1, Math.round(scale))
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - d) * width
    const down = Math.min(height - 1, y + d) * width
    for (let x = 0; x < width; x++) {
      const l = Math.max(0, x - d)
      const r = Math.min(width - 1, x + d)
      const gx = (tone[y * width + r] ?? 0) - (tone[y * width + l] ?? 0)
      const gy = (tone[down + x] ?? 0) - (tone[up + x] ?? 0)
      out[y * width + x] = Math.min(1, Math.sqrt(gx * gx + gy * gy) * 3.2)
    }
  }
  return out
}

/** Graphite on paper: contours, and hatching where it is dark. */
export function drawSketch(canvas: Canvas, seed: number): void {
  const { width, height, rgb } = canvas
  const unit = Math.min(width, height)
  const edges = findEdges(canvas, Math.max(1, unit / 700))
  const pitch = unit / 150
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const i = p * 3
      const l = (rgb[i] ?? 0) * 0.2627 + (rgb[i + 1] ?? 0) * 0.678 + (rgb[i + 2] ?? 0) * 0.0593
      const wob = noise(x / pitch / 4, y / pitch / 4, seed) * 1.6
      const a = Math.abs((((x + y) / pitch + wob) % 1) - 0.5) * 2
      const b = Math.abs((((x - y + 9999) / pitch + wob) % 1) - 0.5) * 2
      const dark = Math.max(0, 0.72 - l)
      let ink = Math.max(0, dark * 1.5 - a * 0.75) + Math.max(0, (dark - 0.3) * 1.8 - b * 0.8)
      ink = Math.min(0.86, ink * 0.9 + (edges[p] ?? 0) * 0.9 + dark * 0.12)
      ink *= 0.8 + noise(x * 0.9, y * 0.9, seed + 2) * 0.35
      rgb[i] = 0.965 - ink * 0.83
      rgb[i + 1] = 0.955 - ink * 0.82
      rgb[i + 2] = 0.925 - ink * 0.77
    }
  }
}
