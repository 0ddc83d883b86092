import type { Picture } from '../picture.ts'
import { grade } from '../style/grade.ts'
import { type Canvas, copyCanvas, createCanvas } from '../surface/canvas.ts'
import { lowpass } from '../surface/resample.ts'
import { runOnBeyond } from './rim.ts'
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

/** Mean distance of the channels from their grey. */
function saturation({ rgb }: Canvas): number {
  let sum = 0
  for (let i = 0; i < rgb.length; i += 3) {
    const [r, g, b] = [rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0]
    sum += Math.max(r, g, b) - Math.min(r, g, b)
  }
  return (sum * 3) / rgb.length
}

/** A painting in a source's tones, no more colourful than it is. */
export function inTonesOf(source: Canvas, painted: Canvas): Canvas {
  const out = copyCanvas(painted)
  const share = saturation(source) / (saturation(painted) + 1e-4)
  if (share < 1) grade(out, { saturation: share })
  moveTone(out, measure(out), measure(source), 0.9)
  return out
}

/** Grain is weaker than this, summed over the channels, or than a few times the mean: what is stronger has form, and would be seen to be mirrored. */
const GRAIN = 0.12

/** Mean difference to the softened source, summed over the channels. */
function grainOf(source: Canvas, soft: Canvas): number {
  let sum = 0
  for (let i = 0; i < soft.rgb.length; i++)
    sum += Math.abs((source.rgb[i] ?? 0) - (soft.rgb[i] ?? 0))
  return (sum * 3) / soft.rgb.length
}

/** Where in a length to look for a place beyond it: to and fro along the last of it, so that nothing further in is met. */
function backFrom(at: number, length: number, strip: number): number {
  const far = at < 0 ? -1 - at : at - length
  if (far < 0) return at
  const m = far % (2 * strip)
  const back = m < strip ? m : 2 * strip - 1 - m
  return at < 0 ? back : length - 1 - back
}

/**
 * The source at its place and size, and beyond it what lies along its sides running on, with its grain
 * beside it and the forms of a painting rising out of it further away.
 */
export function extend(source: Canvas, sides: Sides, forms: Canvas): Canvas {
  const { width, height } = forms
  const out = createCanvas(width, height)
  const unit = Math.min(source.width, source.height)
  const soft = lowpass(source, Math.max(2, unit / 120))
  const limit = Math.max(GRAIN, grainOf(source, soft) * 4)
  const ground = lowpass(forms, Math.max(3, unit / 4))
  const strip = Math.min(unit, Math.max(8, Math.round(unit / 20)))
  const { left, top, blur } = sides
  const runOn = runOnBeyond(source)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = x - left
      const sy = y - top
      const o = (y * width + x) * 3
      const dx = sx < 0 ? sx : sx >= source.width ? sx - source.width + 1 : 0
      const dy = sy < 0 ? sy : sy >= source.height ? sy - source.height + 1 : 0
      const row = backFrom(sy, source.height, strip) * source.width
      const i = (row + backFrom(sx, source.width, strip)) * 3
      if (dx === 0 && dy === 0) {
        for (let c = 0; c < 3; c++) out.rgb[o + c] = source.rgb[i + c] ?? 0
        continue
      }
      const d = Math.sqrt(dx * dx + dy * dy)
      const far = Math.min(1, d / (unit * 0.45))
      const seam = blur > 0 ? Math.max(0, 1 - d / (blur * 1.5)) : 0
      const joined = Math.max(0, 1 - d / (unit * 0.012 + 2)) * (1 - seam)
      const onward = runOn(dx, dy, sx, sy)
      let strong = 0
      for (let c = 0; c < 3; c++)
        strong += Math.abs((source.rgb[i + c] ?? 0) - (soft.rgb[i + c] ?? 0))
      const grained = (1 - far) ** 2 * (1 - seam) * Math.max(0, 1 - strong / limit) ** 0.5
      const risen = far * far * (3 - 2 * far)
      for (let c = 0; c < 3; c++) {
        const sharp = source.rgb[i + c] ?? 0
        const grain = (sharp - (soft.rgb[i + c] ?? 0)) * grained
        const form = (forms.rgb[o + c] ?? 0) - (ground.rgb[o + c] ?? 0)
        const v = (onward[c] ?? 0) + grain + form * risen
        out.rgb[o + c] = v + (sharp - v) * joined
      }
    }
  }
  return out
}
