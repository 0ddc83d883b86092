import { type Canvas, copyCanvas } from '../surface/canvas.ts'
import { lowpass } from '../surface/resample.ts'

/** Sharpens what is finer than a radius in px, within a weight for each pixel where given. */
export function sharpen(
  canvas: Canvas,
  radius: number,
  amount: number,
  within?: (u: number, v: number) => number,
): void {
  const soft = lowpass(canvas, radius)
  const { width, height, rgb } = canvas
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const k = amount * (within ? within(x / width, y / height) : 1)
      for (let c = 0; c < 3; c++) {
        const v = rgb[i + c] ?? 0
        rgb[i + c] = v + (v - (soft.rgb[i + c] ?? 0)) * k
      }
    }
  }
}

/**
 * What is left undone after a number of steps (1 … 50): blur and noise that shrink to nothing at 50.
 * Both fall with every step, so each step is nearer to the finished picture than the one before.
 */
export function leaveUnfinished(canvas: Canvas, steps: number, seed: number): void {
  const left = Math.max(0, (50 - steps) / 49)
  if (left === 0) return
  const coarse = left ** 6
  const soft = 0.9 * left ** 5
  const speck = 0.3 * left ** 7 + 0.004 * left
  const { width, height, rgb } = canvas
  const unit = Math.min(width, height)
  const from = copyCanvas(canvas)
  const a = soft > 0.004 ? lowpass(from, unit / 110) : from
  const b = coarse > 0.02 ? lowpass(from, unit / 26) : a
  for (let p = 0, i = 0; p < width * height; p++) {
    let h = Math.imul(p, 0x27d4eb2d) ^ seed
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
    h ^= h >>> 13
    for (let c = 0; c < 3; c++, i++) {
      const n = ((h >>> (c * 9)) & 511) / 255.5 - 1
      const v = from.rgb[i] ?? 0
      const s = v + ((a.rgb[i] ?? 0) - v) * soft
      rgb[i] = s + ((b.rgb[i] ?? 0) - s) * coarse + n * speck
    }
  }
}
