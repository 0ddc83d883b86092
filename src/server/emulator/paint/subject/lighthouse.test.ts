import { describe, expect, test } from 'vitest'
import { compose } from '../scene/plan.ts'
import { readPrompt } from '../scene/reading.ts'
import { createCanvas, luminance } from '../surface/canvas.ts'
import { paintLighthouse } from './lighthouse.ts'

describe('the rock of a lighthouse', () => {
  test('is of no squares: its light runs on from pixel to pixel', () => {
    const [width, height] = [512, 512]
    const canvas = createCanvas(width, height)
    const plan = compose(readPrompt('a lighthouse in daylight'), 7, 0)
    const spot = { x: 256, y: 440, size: 400, mirrored: false, haze: 0 }
    paintLighthouse({ canvas, plan, width, height, unit: 512 }, spot, [0.8, 0.2, 0.1])
    const light = (x: number, y: number) => {
      const i = (y * width + x) * 3
      return luminance(canvas.rgb[i] ?? 0, canvas.rgb[i + 1] ?? 0, canvas.rgb[i + 2] ?? 0)
    }
    let steps = 0
    for (let y = 440; y < 480; y++)
      for (let x = 130; x < 400; x++) if (Math.abs(light(x + 1, y) - light(x, y)) > 0.03) steps++
    expect(steps / (40 * 270)).toBeLessThan(0.01)
  })
})
