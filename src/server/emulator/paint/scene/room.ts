import { glow } from '../surface/canvas.ts'
import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { ellipse, rect, type Shape } from '../surface/path.ts'
import { blurMask, rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

/** A room in one-point perspective: a tall window, its light across the floor. */
export function paintRoom(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const vx = width * random.between(0.42, 0.58)
  const vy = height * 0.44
  const back = random.between(0.5, 0.6)
  const [l, r, t, b] = [
    vx - vx * back,
    vx + (width - vx) * back,
    vy - vy * back,
    vy + (height - vy) * back,
  ]
  const wall = mix(palette.sky[2], palette.ground, 0.35)
  const side = plan.light.x < 0.5 ? 1 : -1
  const dark = palette.lux < 0.35
  const tone = (d: number) => shift(wall, d - (dark ? 0.22 : 0))
  fillRamp(
    canvas,
    rasterise(canvas, [rect(l, t, r - l, b - t)]),
    ramp([tone(-0.06), tone(0)]),
    [side > 0 ? l : r, 0],
    [side > 0 ? r : l, 0],
  )
  fillRamp(
    canvas,
    rasterise(canvas, [[0, 0, l, t, l, b, 0, height]]),
    ramp([tone(side > 0 ? -0.2 : 0.02), tone(side > 0 ? -0.1 : 0.04)]),
    [0, 0],
    [l, 0],
  )
  fillRamp(
    canvas,
    rasterise(canvas, [[width, 0, r, t, r, b, width, height]]),
    ramp([tone(side > 0 ? 0.02 : -0.2), tone(side > 0 ? 0.04 : -0.1)]),
    [width, 0],
    [r, 0],
  )
  fillRamp(
    canvas,
    rasterise(canvas, [[0, 0, width, 0, r, t, l, t]]),
    ramp([tone(-0.1), tone(0.06)]),
    [0, 0],
    [0, t],
  )
  const floor = mix(palette.ground, palette.near, 0.3)
  fillRamp(
    canvas,
    rasterise(canvas, [[0, height, l, b, r, b, width, height]]),
    ramp([shift(floor, 0.06), shift(floor, -0.08)]),
    [0, b],
    [0, height],
  )
  const boards: Shape = []
  for (let i = -14; i <= 14; i++) {
    const x = vx + (i / 14) * (width * 0.95)
    const bx = vx + (x - vx) * back
    boards.push([bx, b, bx + 1, b, x + unit * 0.004, height, x, height])
  }
  fill(canvas, rasterise(canvas, boards), shift(floor, -0.14), 0.5)
  const wide = (r - l) * random.between(0.34, 0.5)
  const wx = l + (r - l - wide) * (side > 0 ? random.between(0.1, 0.35) : random.between(0.6, 0.9))
  const wt = t + (b - t) * 0.12
  const wb = t + (b - t) * 0.72
  const frame = shift(wall, 0.14)
  fill(
    canvas,
    rasterise(canvas, [
      rect(wx - unit * 0.014, wt - unit * 0.014, wide + unit * 0.028, wb - wt + unit * 0.028),
    ]),
    frame,
  )
  fillRamp(
    canvas,
    rasterise(canvas, [rect(wx, wt, wide, wb - wt)]),
    ramp([palette.sky[1], palette.sky[2], palette.sky[3], mix(palette.far, palette.light, 0.3)]),
    [0, wt],
    [0, wb],
  )
  const bars: Shape = []
  for (let i = 1; i < 3; i++)
    bars.push(rect(wx + (wide * i) / 3 - unit * 0.004, wt, unit * 0.008, wb - wt))
  for (let i = 1; i < 3; i++)
    bars.push(rect(wx, wt + ((wb - wt) * i) / 3 - unit * 0.003, wide, unit * 0.006))
  fill(canvas, rasterise(canvas, bars), frame)
  const shaft: Shape = []
  for (let i = 0; i < 3; i++) {
    const a = wx + (wide * (i + 0.08)) / 3
    const z = wx + (wide * (i + 0.92)) / 3
    const push = side * unit * 0.28
    shaft.push([
      a + push * 0.3,
      b + (height - b) * 0.14,
      z + push * 0.3,
      b + (height - b) * 0.14,
      z + (z - vx) * 0.6 + push,
      b + (height - b) * 0.8,
      a + (a - vx) * 0.6 + push,
      b + (height - b) * 0.8,
    ])
  }
  const beam = rasterise(canvas, shaft, unit * 0.02)
  beam.a = blurMask(beam, unit * 0.01)
  fill(canvas, beam, palette.light, dark ? 0.16 : 0.42)
  glow(canvas, wx + wide / 2, (wt + wb) / 2, unit * 0.62, palette.light, dark ? 0.25 : 0.5)
  const rug = rasterise(canvas, [ellipse(vx, height * 0.9, unit * 0.36, unit * 0.075)])
  fill(canvas, rug, mix(palette.accent, floor, 0.35), 0.8)
  fill(
    canvas,
    rasterise(canvas, [ellipse(vx, height * 0.9, unit * 0.29, unit * 0.058)]),
    mix(palette.second, floor, 0.3),
    0.7,
  )
}
