import type { Canvas } from '../surface/canvas.ts'

/** Film grain: a hash of each cell, strongest in the middle tones. `size` is the cell in px, `colour` 0 … 1 how far channels part. */
export function addGrain(
  canvas: Canvas,
  amount: number,
  size: number,
  colour: number,
  seed: number,
): void {
  const { width, height, rgb } = canvas
  const cell = Math.max(1, Math.round(size))
  for (let y = 0, i = 0; y < height; y++) {
    const cy = Math.imul((y / cell) | 0, 0x165667b1) ^ seed
    for (let x = 0; x < width; x++, i += 3) {
      let h = Math.imul((x / cell) | 0, 0x27d4eb2d) ^ cy
      h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
      h ^= h >>> 13
      const n = ((h & 1023) + ((h >>> 10) & 1023)) / 1023 - 1
      const m = (((h >>> 20) & 1023) / 511.5 - 1) * colour
      const g = rgb[i + 1] ?? 0
      const k = amount * (0.5 + Math.max(0, 1 - Math.abs(g - 0.45) * 1.6))
      rgb[i] = (rgb[i] ?? 0) + (n + m) * k
      rgb[i + 1] = g + n * k
      rgb[i + 2] = (rgb[i + 2] ?? 0) + (n - m) * k
    }
  }
}
