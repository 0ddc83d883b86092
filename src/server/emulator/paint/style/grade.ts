import type { Canvas } from '../surface/canvas.ts'
import type { Colour, Ramp } from '../surface/colour.ts'

export interface Grade {
  /** 1 leaves it. Contrast turns about middle grey. */
  contrast?: number
  saturation?: number
  gain?: Colour
  lift?: Colour
  vignette?: number
}

export function grade(canvas: Canvas, how: Grade): void {
  const { contrast = 1, saturation = 1, gain = [1, 1, 1], lift = [0, 0, 0], vignette = 0 } = how
  const { width, height, rgb } = canvas
  for (let y = 0, i = 0; y < height; y++) {
    const dy = (y / height - 0.5) * 2
    for (let x = 0; x < width; x++, i += 3) {
      const r = rgb[i] ?? 0
      const g = rgb[i + 1] ?? 0
      const b = rgb[i + 2] ?? 0
      const l = r * 0.2627 + g * 0.678 + b * 0.0593
      let k = contrast
      let shade = 1
      if (vignette) {
        const dx = (x / width - 0.5) * 2
        shade = 1 - vignette * Math.max(0, dx * dx + dy * dy - 0.35) * 0.55
      }
      k *= shade
      const base = 0.5 * shade
      rgb[i] = ((l + (r - l) * saturation - 0.5) * k + base) * gain[0] + lift[0]
      rgb[i + 1] = ((l + (g - l) * saturation - 0.5) * k + base) * gain[1] + lift[1]
      rgb[i + 2] = ((l + (b - l) * saturation - 0.5) * k + base) * gain[2] + lift[2]
    }
  }
}

/** Replaces colours by a ramp read at their luminance, by an amount. */
export function mapTones(canvas: Canvas, tones: Ramp, amount: number): void {
  const { rgb } = canvas
  for (let i = 0; i < rgb.length; i += 3) {
    const r = rgb[i] ?? 0
    const g = rgb[i + 1] ?? 0
    const b = rgb[i + 2] ?? 0
    const l = r * 0.2627 + g * 0.678 + b * 0.0593
    const c = (l <= 0 ? 0 : l >= 1 ? 255 : Math.round(l * 255)) * 3
    rgb[i] = r + ((tones[c] ?? 0) - r) * amount
    rgb[i + 1] = g + ((tones[c + 1] ?? 0) - g) * amount
    rgb[i + 2] = b + ((tones[c + 2] ?? 0) - b) * amount
  }
}
