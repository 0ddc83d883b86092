import { compose } from '../scene/plan.ts'
import { readPrompt } from '../scene/reading.ts'
import type { Stage } from '../scene/stage.ts'
import { paintFog, paintLightning, paintRain, paintSnow } from '../scene/weather.ts'
import { addBloom } from '../style/bloom.ts'
import { grade, mapTones } from '../style/grade.ts'
import { type Canvas, copyCanvas, luminance } from '../surface/canvas.ts'
import { type Colour, hex, ramp } from '../surface/colour.ts'
import { noise } from '../surface/noise.ts'
import { floodFrom, hueWeight } from '../surface/region.ts'
import type { Edit, Scene } from './edit.ts'

const green: Colour = [0.35, 0.58, 0.2]

/** Greenery (and a little of the rest) taken to other tones. */
function foliage(scene: Scene, tones: string[], amount: number): Canvas {
  const out = copyCanvas(scene.canvas)
  const turned = copyCanvas(scene.canvas)
  mapTones(turned, ramp(tones.map(hex)), 0.95)
  const weight = hueWeight(scene.canvas, green, 0.35)
  for (let p = 0, i = 0; p < weight.length; p++, i += 3) {
    const w = (weight[p] ?? 0) * amount
    for (let c = 0; c < 3; c++)
      out.rgb[i + c] = (out.rgb[i + c] ?? 0) * (1 - w) + (turned.rgb[i + c] ?? 0) * w
  }
  return out
}

function stageOf(scene: Scene, canvas: Canvas, words: string): Stage {
  const plan = compose(readPrompt(words), scene.random.bits(), 0)
  return {
    canvas,
    plan,
    width: canvas.width,
    height: canvas.height,
    unit: Math.min(canvas.width, canvas.height),
  }
}

export const toAutumn: Edit = (scene) => {
  const canvas = foliage(scene, ['#1c0d06', '#6a2a10', '#c4561c', '#eda03a', '#fff0c4'], 1)
  grade(canvas, { gain: [1.05, 0.99, 0.92], saturation: 1.06 })
  return { canvas }
}

export const toSpring: Edit = (scene) => {
  const canvas = foliage(scene, ['#12260f', '#3f7a2c', '#8cc04a', '#f0b6cc', '#fff4f6'], 0.85)
  grade(canvas, {
    gain: [1.03, 1.03, 1.02],
    saturation: 1.12,
    contrast: 0.96,
    lift: [0.02, 0.015, 0.02],
  })
  return { canvas }
}

export const toSummer: Edit = (scene) => {
  const canvas = foliage(scene, ['#0b1f0c', '#2c6a22', '#6cb03a', '#c9e07a', '#fffbe0'], 0.8)
  grade(canvas, { gain: [1.07, 1.04, 0.96], saturation: 1.22, contrast: 1.05 })
  addBloom(canvas, 0.2)
  return { canvas }
}

/** Winter: greenery and ground under snow, cold light, flakes in the air. */
export const toWinter: Edit = (scene) => {
  const canvas = foliage(scene, ['#1b2734', '#5d7388', '#b8c9d8', '#eef4fa', '#ffffff'], 1)
  const { width, height, rgb } = canvas
  const sky = floodFrom(scene.canvas, 'top', 0.075)
  const seed = scene.random.bits() | 0
  const unit = Math.min(width, height)
  const reach = Math.max(2, Math.round(unit / 110))
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const i = p * 3
      const above = Math.max(0, y - reach) * width + x
      const here = luminance(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)
      const lip = (sky[above] ?? 0) - (sky[p] ?? 0)
      const drifted = (1 - (sky[p] ?? 0)) * Math.max(0, y / height - 0.52) * 1.5
      const k = Math.min(
        0.9,
        Math.max(lip * 1.4, drifted * (0.45 + noise((x / unit) * 9, (y / unit) * 22, seed) * 0.9)),
      )
      if (k <= 0) continue
      const tone = 0.74 + here * 0.3
      rgb[i] = (rgb[i] ?? 0) * (1 - k) + tone * 0.95 * k
      rgb[i + 1] = (rgb[i + 1] ?? 0) * (1 - k) + tone * 0.98 * k
      rgb[i + 2] = (rgb[i + 2] ?? 0) * (1 - k) + tone * 1.03 * k
    }
  }
  grade(canvas, { saturation: 0.66, gain: [0.96, 1, 1.06], lift: [0.02, 0.025, 0.035] })
  paintSnow(stageOf(scene, canvas, 'snow'))
  return { canvas }
}

export const toSnowfall: Edit = (scene) => {
  const canvas = copyCanvas(scene.canvas)
  grade(canvas, {
    saturation: 0.82,
    gain: [0.96, 0.99, 1.04],
    lift: [0.03, 0.03, 0.04],
    contrast: 0.93,
  })
  paintSnow(stageOf(scene, canvas, 'snow'))
  return { canvas }
}

export const toRain: Edit = (scene) => {
  const canvas = copyCanvas(scene.canvas)
  grade(canvas, { saturation: 0.7, gain: [0.8, 0.86, 0.92], contrast: 0.95 })
  paintRain(stageOf(scene, canvas, 'rain'), 0.4)
  return { canvas }
}

export const toStorm: Edit = (scene) => {
  const canvas = copyCanvas(scene.canvas)
  grade(canvas, { saturation: 0.55, gain: [0.52, 0.58, 0.68], contrast: 1.15, vignette: 0.5 })
  const stage = stageOf(scene, canvas, 'storm')
  paintLightning(stage)
  paintRain(stage, 0.34)
  return { canvas }
}

export const toFog: Edit = (scene) => {
  const canvas = copyCanvas(scene.canvas)
  grade(canvas, { saturation: 0.7, contrast: 0.8, lift: [0.08, 0.08, 0.085] })
  paintFog(stageOf(scene, canvas, 'fog'), 0.85)
  return { canvas }
}

export const toSunshine: Edit = (scene) => {
  const canvas = copyCanvas(scene.canvas)
  grade(canvas, { saturation: 1.16, gain: [1.12, 1.08, 0.98], contrast: 1.08 })
  addBloom(canvas, 0.4)
  return { canvas }
}
