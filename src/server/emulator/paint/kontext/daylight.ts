import { addBloom } from '../style/bloom.ts'
import { grade, mapTones } from '../style/grade.ts'
import { copyCanvas, glow, luminance } from '../surface/canvas.ts'
import { type Colour, hex, ramp } from '../surface/colour.ts'
import { floodFrom } from '../surface/region.ts'
import type { Edit } from './edit.ts'

/** Tints by light: the sky takes one ramp, all of it another. */
function relight(tones: string[], amount: number, gain: Colour, contrast: number): Edit {
  return ({ canvas }) => {
    const out = copyCanvas(canvas)
    const sky = floodFrom(canvas, 'top', 0.075)
    mapTones(out, ramp(tones.map(hex)), amount)
    grade(out, { contrast, gain })
    const { width, height, rgb } = out
    for (let y = 0, p = 0; y < height; y++) {
      for (let x = 0; x < width; x++, p++) {
        const k = (sky[p] ?? 0) * 0.12 * (y / height)
        for (let c = 0; c < 3; c++) rgb[p * 3 + c] = (rgb[p * 3 + c] ?? 0) + k * (gain[c] ?? 1)
      }
    }
    addBloom(out, 0.3)
    return { canvas: out }
  }
}

export const toSunset = relight(
  ['#140a24', '#4a2350', '#b04a5c', '#f59a5a', '#ffe3a8'],
  0.62,
  [1.06, 0.96, 0.92],
  1.04,
)
export const toDawn = relight(
  ['#1d2144', '#5c5a8c', '#c59aae', '#f7c9b4', '#fff0dc'],
  0.55,
  [1.02, 0.99, 1.02],
  0.94,
)
export const toDay = relight(
  ['#20303a', '#5a7a80', '#a8c0b8', '#e0ecec', '#ffffff'],
  0.3,
  [1.14, 1.15, 1.16],
  1.02,
)

/** Night: blue and dark, stars in the sky, what was bright and warm becomes lamplight. */
export const toNight: Edit = ({ canvas, random }) => {
  const out = copyCanvas(canvas)
  const sky = floodFrom(canvas, 'top', 0.075)
  const night = ramp(['#02040c', '#081226', '#122444', '#234066', '#4f7299'].map(hex))
  mapTones(out, night, 0.86)
  const { width, height, rgb } = out
  const unit = Math.min(width, height)
  for (let p = 0, i = 0; p < sky.length; p++, i += 3) {
    const k = 1 - (sky[p] ?? 0) * 0.55
    for (let c = 0; c < 3; c++) rgb[i + c] = (rgb[i + c] ?? 0) * k
    const r = canvas.rgb[i] ?? 0
    const warm =
      Math.max(0, r - (canvas.rgb[i + 2] ?? 0) - 0.22) *
      Math.max(0, luminance(r, canvas.rgb[i + 1] ?? 0, canvas.rgb[i + 2] ?? 0) - 0.5) *
      5 *
      (1 - (sky[p] ?? 0))
    rgb[i] = (rgb[i] ?? 0) + warm
    rgb[i + 1] = (rgb[i + 1] ?? 0) + warm * 0.72
    rgb[i + 2] = (rgb[i + 2] ?? 0) + warm * 0.34
  }
  const inSky = (x: number, y: number) =>
    (sky[Math.min(height - 1, y | 0) * width + Math.min(width - 1, x | 0)] ?? 0) > 0.9
  for (let i = 0; i < 260; i++) {
    const [x, y, bright] = [random.next() * width, random.next() * height, random.next() ** 4]
    if (inSky(x, y)) glow(out, x, y, unit * (0.0022 + bright * 0.006), [0.9, 0.95, 1], 0.7 + bright)
  }
  const [mx, my] = [width * random.between(0.15, 0.85), height * random.between(0.08, 0.2)]
  if (inSky(mx, my)) {
    glow(out, mx, my, unit * 0.3, [0.75, 0.85, 1], 0.3)
    glow(out, mx, my, unit * 0.045, [1, 1, 0.96], 3)
  }
  addBloom(out, 0.35)
  return { canvas: out }
}
