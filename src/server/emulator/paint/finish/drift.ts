import { hashText, toFraction } from '../random.ts'
import type { Canvas } from '../surface/canvas.ts'
import { makeField, noise, readField } from '../surface/noise.ts'

/** A slow swell of tone and tint across the picture, decided by a text: what a setting leaves behind. */
export function drift(canvas: Canvas, text: string, amount: number): void {
  const seed = hashText(text)
  const lean = [0, 1, 2].map((c) => 0.6 + toFraction(hashText(String(c), seed)) * 0.8)
  const field = makeField(
    24,
    24,
    (u, v) => noise(u * 4 + 3, v * 4 + 3, seed) - 0.5 + (toFraction(seed) - 0.5) * 0.4,
  )
  const { width, height, rgb } = canvas
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const k = readField(field, x / width, y / height) * amount
      rgb[i] = (rgb[i] ?? 0) + k * (lean[0] ?? 1)
      rgb[i + 1] = (rgb[i + 1] ?? 0) + k * (lean[1] ?? 1)
      rgb[i + 2] = (rgb[i + 2] ?? 0) + k * (lean[2] ?? 1)
    }
  }
}
