import type { Canvas } from '../surface/canvas.ts'
import { makeField, noise, readField } from '../surface/noise.ts'
import { lowpass, resizeCanvas } from '../surface/resample.ts'

/** Oil: colour dragged along a flowing direction, ridges of paint catching the light. */
export function paintOil(canvas: Canvas, seed: number): void {
  const { width, height, rgb } = canvas
  const unit = Math.min(width, height)
  const stroke = unit / 170
  const flow = makeField(48, 48, (u, v) => noise(u * 6, v * 6, seed) * 7)
  const jitter = makeField(
    Math.ceil((width / unit) * 150),
    Math.ceil((height / unit) * 150),
    (u, v) => noise((u * width) / stroke / 2.6, (v * height) / stroke / 2.6, seed + 3) - 0.5,
  )
  const from = rgb.slice()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = x / width
      const v = y / height
      const a = readField(flow, u, v)
      const j = readField(jitter, u, v)
      const dx = Math.cos(a)
      const dy = Math.sin(a)
      const ox = x - dy * j * stroke * 5
      const oy = y + dx * j * stroke * 5
      let r = 0
      let g = 0
      let b = 0
      for (let k = -2; k <= 2; k++) {
        const sx = Math.min(width - 1, Math.max(0, (ox + dx * k * stroke) | 0))
        const sy = Math.min(height - 1, Math.max(0, (oy + dy * k * stroke) | 0))
        const i = (sy * width + sx) * 3
        r += from[i] ?? 0
        g += from[i + 1] ?? 0
        b += from[i + 2] ?? 0
      }
      const ridge = 1 + j * 0.17
      const i = (y * width + x) * 3
      rgb[i] = (r / 5) * ridge
      rgb[i + 1] = (g / 5) * ridge
      rgb[i + 2] = (b / 5) * ridge
    }
  }
}

/** Pixel art: about 96 cells across the shorter side, each channel in eight steps. */
export function paintPixels(canvas: Canvas, cells = 96): void {
  const { width, height, rgb } = canvas
  const cell = Math.max(2, Math.round(Math.min(width, height) / cells))
  const small = resizeCanvas(canvas, Math.ceil(width / cell), Math.ceil(height / cell))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = (x / cell) | 0
      const sy = (y / cell) | 0
      const s = (sy * small.width + sx) * 3
      const dither = ((sx + sy) & 1) * 0.5 - 0.25
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) rgb[i + c] = Math.round((small.rgb[s + c] ?? 0) * 8 + dither) / 8
    }
  }
}

/** A screen print: smooth areas in a few tones. */
export function flatten(canvas: Canvas, levels: number): void {
  const soft = lowpass(canvas, Math.min(canvas.width, canvas.height) / 300)
  const { rgb } = canvas
  for (let i = 0; i < rgb.length; i += 3) {
    const r = soft.rgb[i] ?? 0
    const g = soft.rgb[i + 1] ?? 0
    const b = soft.rgb[i + 2] ?? 0
    const l = r * 0.2627 + g * 0.678 + b * 0.0593
    const at = l * levels
    const step = Math.floor(at)
    const f = Math.min(1, Math.max(0, (at - step - 0.42) / 0.16))
    const k = l > 0.001 ? (step + f * f * (3 - 2 * f)) / levels / l : 1
    rgb[i] = r * k
    rgb[i + 1] = g * k
    rgb[i + 2] = b * k
  }
}
