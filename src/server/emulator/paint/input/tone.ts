import type { Canvas } from '../surface/canvas.ts'

export interface Tone {
  mean: [number, number, number]
  spread: [number, number, number]
}

/** Mean and spread of each channel; with a weight, of what it covers. */
export function measure(canvas: Canvas, weight?: Float32Array): Tone {
  const mean: [number, number, number] = [0, 0, 0]
  const spread: [number, number, number] = [0, 0, 0]
  const n = canvas.width * canvas.height
  let total = 0
  for (let p = 0; p < n; p++) {
    const w = weight ? (weight[p] ?? 0) : 1
    total += w
    for (let c = 0; c < 3; c++) {
      const v = canvas.rgb[p * 3 + c] ?? 0
      mean[c] = (mean[c] ?? 0) + v * w
      spread[c] = (spread[c] ?? 0) + v * v * w
    }
  }
  total = Math.max(1e-6, total)
  for (let c = 0; c < 3; c++) {
    const m = (mean[c] ?? 0) / total
    mean[c] = m
    spread[c] = Math.sqrt(Math.max(1e-6, (spread[c] ?? 0) / total - m * m))
  }
  return { mean, spread }
}

/** Moves a canvas towards another's tones, by an amount (beyond −1 … 1 exaggerates), in place. */
export function moveTone(canvas: Canvas, from: Tone, to: Tone, amount: number): void {
  const { rgb } = canvas
  const k = [0, 1, 2].map((c) =>
    Math.min(2.2, Math.max(0.4, (to.spread[c] ?? 1) / (from.spread[c] ?? 1))),
  )
  for (let i = 0; i < rgb.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      const v = rgb[i + c] ?? 0
      const moved = (v - (from.mean[c] ?? 0)) * (k[c] ?? 1) + (to.mean[c] ?? 0)
      rgb[i + c] = v + (moved - v) * amount
    }
  }
}
