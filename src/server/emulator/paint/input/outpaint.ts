import type { Picture } from '../picture.ts'
import { type Canvas, createCanvas, toCanvas } from '../surface/canvas.ts'
import { lowpass } from '../surface/resample.ts'
import { measure, moveTone } from './tone.ts'

export interface Sides {
  left: number
  top: number
  /** Softness of the seam, px, on the new side only. */
  blur: number
}

/** Where the source lies in the wider picture: 1 inside, 0 in the extension. */
export function insideOf(
  source: Picture,
  sides: Sides,
  width: number,
  height: number,
): Float32Array {
  const out = new Float32Array(width * height)
  for (let y = Math.max(0, sides.top); y < Math.min(height, sides.top + source.height); y++) {
    for (let x = Math.max(0, sides.left); x < Math.min(width, sides.left + source.width); x++)
      out[y * width + x] = 1
  }
  return out
}

/**
 * The source at its place and size, and beyond it: its own tones carried on (mirrored at the seam,
 * blurring with distance), the painting's forms rising out of them further away.
 */
export function extend(source: Picture, sides: Sides, painted: Canvas): Canvas {
  const { width, height } = painted
  const out = createCanvas(width, height)
  const from = toCanvas(source)
  const unit = Math.min(source.width, source.height)
  const soft = lowpass(from, Math.max(2, unit / 40))
  const softer = lowpass(from, Math.max(3, unit / 8))
  const forms = { ...painted, rgb: painted.rgb.slice() }
  moveTone(forms, measure(forms), measure(from), 0.9)
  const { left, top, blur } = sides
  const fold = (v: number, n: number) => {
    const m = ((v % (2 * n)) + 2 * n) % (2 * n)
    return m < n ? m : 2 * n - 1 - m
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = x - left
      const sy = y - top
      const o = (y * width + x) * 3
      const dx = sx < 0 ? -sx : sx >= source.width ? sx - source.width + 1 : 0
      const dy = sy < 0 ? -sy : sy >= source.height ? sy - source.height + 1 : 0
      const i = (fold(sy, source.height) * source.width + fold(sx, source.width)) * 3
      const d = Math.sqrt(dx * dx + dy * dy)
      if (d === 0) {
        for (let c = 0; c < 3; c++) out.rgb[o + c] = from.rgb[i + c] ?? 0
        continue
      }
      const far = Math.min(1, d / (unit * 0.5))
      const near = Math.max(0, 1 - d / (unit * 0.06 + 2))
      const seam = blur > 0 ? Math.max(0, 1 - d / (blur * 1.5)) : 0
      const s = far * far * (3 - 2 * far)
      for (let c = 0; c < 3; c++) {
        const sharp = from.rgb[i + c] ?? 0
        const mid = soft.rgb[i + c] ?? 0
        const wide = softer.rgb[i + c] ?? 0
        let v = mid + (wide - mid) * Math.min(1, far * 2)
        v += (sharp - v) * near * (1 - seam)
        const form = forms.rgb[o + c] ?? 0
        out.rgb[o + c] = v + (form - v) * Math.min(0.9, s * 0.95)
      }
    }
  }
  return out
}
