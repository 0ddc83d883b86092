import type { Picture } from '../picture.ts'
import type { Colour } from './colour.ts'

/** Three floats a pixel, sRGB-encoded, 0 … 1 with headroom: what scenes are painted on. */
export interface Canvas {
  width: number
  height: number
  rgb: Float32Array
}

/** Coverage 0 … 1 of a rectangle of a canvas, clipped to it. */
export interface Mask {
  x: number
  y: number
  width: number
  height: number
  a: Float32Array
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, rgb: new Float32Array(width * height * 3) }
}

export function copyCanvas(canvas: Canvas): Canvas {
  return { ...canvas, rgb: canvas.rgb.slice() }
}

/** Pixels see-through in the picture are laid over white. */
export function toCanvas(picture: Picture): Canvas {
  const canvas = createCanvas(picture.width, picture.height)
  const { data } = picture
  for (let i = 0, o = 0; i < data.length; i += 4, o += 3) {
    const a = (data[i + 3] ?? 255) / 255
    for (let c = 0; c < 3; c++) canvas.rgb[o + c] = ((data[i + c] ?? 0) / 255) * a + 1 - a
  }
  return canvas
}

export function toPicture(canvas: Canvas, alpha?: Float32Array): Picture {
  const { width, height, rgb } = canvas
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0, o = 0; o < data.length; i += 3, o += 4) {
    data[o] = (rgb[i] ?? 0) * 255
    data[o + 1] = (rgb[i + 1] ?? 0) * 255
    data[o + 2] = (rgb[i + 2] ?? 0) * 255
    data[o + 3] = alpha ? (alpha[o >> 2] ?? 0) * 255 : 255
  }
  return { width, height, data }
}

export function luminance(r: number, g: number, b: number): number {
  return 0.2627 * r + 0.678 * g + 0.0593 * b
}

/** The luminance of the pixel whose first float is at `i`. */
export function lightAt({ rgb }: Canvas, i: number): number {
  return luminance(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)
}

/** `to` laid over `from` by an amount for each pixel (or one for all), in place on `from`. */
export function blend(from: Canvas, to: Canvas, amount: Float32Array | number): void {
  const a = from.rgb
  const b = to.rgb
  const n = from.width * from.height
  const [all, each] = typeof amount === 'number' ? [amount] : [0, amount]
  for (let p = 0, i = 0; p < n; p++, i += 3) {
    const t = each ? (each[p] ?? 0) : all
    if (t === 0) continue
    const r = a[i] ?? 0
    const g = a[i + 1] ?? 0
    const u = a[i + 2] ?? 0
    a[i] = r + ((b[i] ?? 0) - r) * t
    a[i + 1] = g + ((b[i + 1] ?? 0) - g) * t
    a[i + 2] = u + ((b[i + 2] ?? 0) - u) * t
  }
}

/** A glow: colour added like light (screen), falling off around a point; radius in px. */
export function glow(
  canvas: Canvas,
  cx: number,
  cy: number,
  radius: number,
  colour: Colour,
  strength: number,
): void {
  const { width, height, rgb } = canvas
  const reach = radius
  const x0 = Math.max(0, Math.floor(cx - reach))
  const x1 = Math.min(width - 1, Math.ceil(cx + reach))
  const y0 = Math.max(0, Math.floor(cy - reach))
  const y1 = Math.min(height - 1, Math.ceil(cy + reach))
  const [cr, cg, cb] = colour
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const d2 = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (reach * reach)
      if (d2 >= 1) continue
      const f = (1 - d2) * (1 - d2)
      const k = (f * f * f * 0.7 + f * 0.3) * strength
      const i = (y * width + x) * 3
      const r = rgb[i] ?? 0
      const g = rgb[i + 1] ?? 0
      const b = rgb[i + 2] ?? 0
      rgb[i] = r + cr * k * (1 - Math.min(1, r) * 0.9)
      rgb[i + 1] = g + cg * k * (1 - Math.min(1, g) * 0.9)
      rgb[i + 2] = b + cb * k * (1 - Math.min(1, b) * 0.9)
    }
  }
}
