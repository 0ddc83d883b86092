import type { Canvas, Mask } from './canvas.ts'
import type { Colour, Ramp } from './colour.ts'

/** One colour through a mask. */
export function fill(canvas: Canvas, mask: Mask, colour: Colour, opacity = 1): void {
  const [r, g, b] = colour
  for (let y = 0; y < mask.height; y++) {
    let i = ((y + mask.y) * canvas.width + mask.x) * 3
    for (let x = 0; x < mask.width; x++, i += 3) {
      const a = (mask.a[y * mask.width + x] ?? 0) * opacity
      if (a !== 0) lay(canvas.rgb, i, r, g, b, a)
    }
  }
}

/** A ramp through a mask, running from one point (its first colour) to another; px. */
export function fillRamp(
  canvas: Canvas,
  mask: Mask,
  colours: Ramp,
  from: readonly [number, number],
  to: readonly [number, number],
  opacity = 1,
): void {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const k = 255 / (dx * dx + dy * dy || 1)
  for (let y = 0; y < mask.height; y++) {
    const py = y + mask.y
    let i = (py * canvas.width + mask.x) * 3
    for (let x = 0; x < mask.width; x++, i += 3) {
      const a = (mask.a[y * mask.width + x] ?? 0) * opacity
      if (a === 0) continue
      const t = ((x + mask.x - from[0]) * dx + (py - from[1]) * dy) * k
      const c = (t < 0 ? 0 : t > 255 ? 255 : t | 0) * 3
      lay(canvas.rgb, i, colours[c] ?? 0, colours[c + 1] ?? 0, colours[c + 2] ?? 0, a)
    }
  }
}

/** Darkens (or, above 1, lightens) what is under a mask. */
export function shade(canvas: Canvas, mask: Mask, factor: Colour, opacity = 1): void {
  for (let y = 0; y < mask.height; y++) {
    let i = ((y + mask.y) * canvas.width + mask.x) * 3
    for (let x = 0; x < mask.width; x++, i += 3) {
      const a = (mask.a[y * mask.width + x] ?? 0) * opacity
      if (a === 0) continue
      for (let c = 0; c < 3; c++) {
        const v = canvas.rgb[i + c] ?? 0
        canvas.rgb[i + c] = v * (1 + ((factor[c] ?? 1) - 1) * a)
      }
    }
  }
}

export function lay(
  rgb: Float32Array,
  i: number,
  r: number,
  g: number,
  b: number,
  a: number,
): void {
  const x = rgb[i] ?? 0
  const y = rgb[i + 1] ?? 0
  const z = rgb[i + 2] ?? 0
  rgb[i] = x + (r - x) * a
  rgb[i + 1] = y + (g - y) * a
  rgb[i + 2] = z + (b - z) * a
}

export function fillRows(canvas: Canvas, colours: Ramp, top: number, bottom: number): void {
  const y0 = Math.max(0, Math.round(top))
  const y1 = Math.min(canvas.height, Math.round(bottom))
  for (let y = y0; y < y1; y++) {
    const t = ((y - top) / (bottom - top)) * 255
    const k = Math.min(254, Math.max(0, Math.floor(t)))
    const f = Math.min(1, Math.max(0, t - k))
    const c = k * 3
    const r = (colours[c] ?? 0) * (1 - f) + (colours[c + 3] ?? 0) * f
    const g = (colours[c + 1] ?? 0) * (1 - f) + (colours[c + 4] ?? 0) * f
    const b = (colours[c + 2] ?? 0) * (1 - f) + (colours[c + 5] ?? 0) * f
    for (let i = y * canvas.width * 3, end = i + canvas.width * 3; i < end; i += 3) {
      canvas.rgb[i] = r
      canvas.rgb[i + 1] = g
      canvas.rgb[i + 2] = b
    }
  }
}
