import type { Canvas } from '../surface/canvas.ts'
import { resizeCanvas } from '../surface/resample.ts'

/** Light spilling from what is bright. */
export function addBloom(canvas: Canvas, amount: number): void {
  const { width, height, rgb } = canvas
  const long = Math.max(width, height)
  const small = resizeCanvas(
    canvas,
    Math.max(8, Math.round((width / long) * 96)),
    Math.max(8, Math.round((height / long) * 96)),
  )
  for (let i = 0; i < small.rgb.length; i++)
    small.rgb[i] = Math.max(0, (small.rgb[i] ?? 0) - 0.35) ** 1.5
  const smaller = resizeCanvas(small, Math.max(4, small.width >> 2), Math.max(4, small.height >> 2))
  const wide = resizeCanvas(smaller, width, height)
  for (let i = 0; i < rgb.length; i++) {
    const v = rgb[i] ?? 0
    rgb[i] = v + (wide.rgb[i] ?? 0) * amount * (1.15 - Math.min(1, v))
  }
}
