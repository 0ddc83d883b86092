import { addBloom } from '../style/bloom.ts'
import { grade, mapTones } from '../style/grade.ts'
import { copyCanvas } from '../surface/canvas.ts'
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
