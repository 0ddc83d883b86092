import type { Look } from '../scene/words.ts'
import type { Canvas } from '../surface/canvas.ts'
import { hex, ramp } from '../surface/colour.ts'
import { addBloom } from './bloom.ts'
import { grade, mapTones } from './grade.ts'
import { addGrain } from './grain.ts'
import { flatten, paintOil, paintPixels } from './medium.ts'
import { drawSketch } from './sketch.ts'
import { washWatercolour } from './watercolour.ts'

/** Each look, in place, on a finished canvas. */
export const looks: Record<Look, (canvas: Canvas, seed: number) => void> = {
  film: (canvas, seed) => {
    addBloom(canvas, 0.22)
    grade(canvas, {
      contrast: 0.88,
      saturation: 0.86,
      gain: [1.03, 1, 0.95],
      lift: [0.03, 0.03, 0.04],
      vignette: 0.35,
    })
    addGrain(canvas, 0.032, Math.min(canvas.width, canvas.height) / 900, 0.25, seed)
  },
  noir: (canvas, seed) => {
    mapTones(
      canvas,
      ramp([hex('#050506'), hex('#2a2a2c'), hex('#8d8c8a'), hex('#dedcd6'), hex('#faf8f2')]),
      1,
    )
    grade(canvas, { contrast: 1.12, vignette: 0.6 })
    addGrain(canvas, 0.03, Math.min(canvas.width, canvas.height) / 900, 0, seed)
  },
  sepia: (canvas, seed) => {
    mapTones(
      canvas,
      ramp([hex('#20130a'), hex('#5d3f27'), hex('#b08a60'), hex('#ead6b0'), hex('#fbf1da')]),
      1,
    )
    grade(canvas, { contrast: 0.95, vignette: 0.5 })
    addGrain(canvas, 0.035, Math.min(canvas.width, canvas.height) / 700, 0, seed)
  },
  watercolour: washWatercolour,
  oil: paintOil,
  sketch: drawSketch,
  pixel: (canvas) => paintPixels(canvas),
  glow: (canvas) => addBloom(canvas, 0.55),
  flat: (canvas) => flatten(canvas, 7),
}
