import { type Canvas, createCanvas } from '../../paint/surface/canvas.ts'
import { fbm } from '../../paint/surface/noise.ts'
import { resizeCanvas } from '../../paint/surface/resample.ts'

/** What a tile guide loses: detail finer than this many px. */
const FINEST = 8

/** The picture without its fine detail. */
export function withoutDetail(canvas: Canvas): Canvas {
  const { width, height } = canvas
  const small = resizeCanvas(
    canvas,
    Math.max(1, Math.round(width / FINEST)),
    Math.max(1, Math.round(height / FINEST)),
  )
  return resizeCanvas(small, width, height)
}

/** Every colour of the picture, carried away along a smooth field; the same picture, the same way. */
export function shuffled(canvas: Canvas): Canvas {
  const { width, height, rgb } = canvas
  const out = createCanvas(width, height)
  const long = Math.max(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x / long) * 3, (y / long) * 3]
      const sx = x + (fbm(u, v, 11, 2) - 0.5) * 1.4 * width
      const sy = y + (fbm(u, v, 29, 2) - 0.5) * 1.4 * height
      const q = mirrored(sy, height) * width + mirrored(sx, width)
      const o = (y * width + x) * 3
      for (let c = 0; c < 3; c++) out.rgb[o + c] = rgb[q * 3 + c] ?? 0
    }
  }
  return out
}

/** A place beyond the border is found by folding back. */
function mirrored(at: number, size: number): number {
  const period = 2 * size
  const place = ((Math.floor(at) % period) + period) % period
  return place < size ? place : period - 1 - place
}
