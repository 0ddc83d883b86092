import type { Canvas } from '../surface/canvas.ts'
import { fbm, makeField, noise, readField } from '../surface/noise.ts'
import { lowpass } from '../surface/resample.ts'
import { findEdges } from './sketch.ts'

/** Wet washes: wavering outlines, pigment gathered at their edges, paper showing through and round the border. */
export function washWatercolour(canvas: Canvas, seed: number): void {
  const { width, height, rgb } = canvas
  const unit = Math.min(width, height)
  const soft = lowpass(canvas, unit / 130)
  const fx = makeField(160, 160, (u, v) => fbm(u * 16, v * 16, seed, 3) - 0.5)
  const fy = makeField(160, 160, (u, v) => fbm(u * 16 + 40, v * 16, seed, 3) - 0.5)
  const wash = makeField(128, 128, (u, v) => fbm(u * 5, v * 5, seed + 9, 5))
  const edges = findEdges(soft, Math.max(1, unit / 260))
  const fine = rgb.slice()
  for (let y = 0, p = 0; y < height; y++) {
    const v = y / height
    for (let x = 0; x < width; x++, p++) {
      const u = x / width
      const dx = readField(fx, u, v) * unit * 0.02
      const dy = readField(fy, u, v) * unit * 0.02
      const q =
        Math.min(height - 1, Math.max(0, (y + dy) | 0)) * width +
        Math.min(width - 1, Math.max(0, (x + dx) | 0))
      const paper = 0.955 + (noise(x * 0.55, y * 0.55, seed + 5) - 0.5) * 0.035
      const w = readField(wash, u, v)
      const border = Math.min(
        1,
        Math.max(0, (Math.min(x, y, width - x, height - y) / unit - 0.008 - w * 0.05) * 34),
      )
      const pigment = Math.min(1, 0.94 + (w - 0.5) * 0.8) * border
      const edge = 1 - (edges[q] ?? 0) * 0.3
      const i = p * 3
      for (let c = 0; c < 3; c++) {
        const s = (soft.rgb[q * 3 + c] ?? 0) * 0.62 + (fine[q * 3 + c] ?? 0) * 0.38
        const tint = 1 - (1 - Math.min(1, Math.max(0, s))) * 0.97
        rgb[i + c] = paper * (1 - pigment) + paper * tint * edge * pigment
      }
    }
  }
}
