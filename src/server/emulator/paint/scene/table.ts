import { glow } from '../surface/canvas.ts'
import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRows, shade } from '../surface/fill.ts'
import { fbm, makeField, readField } from '../surface/noise.ts'
import { rect, type Shape } from '../surface/path.ts'
import { blurMask, rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

/** A table before a wall on which a window throws its light. */
export function paintTable(stage: Stage, edge: number): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const wall = mix(palette.sky[2], palette.far, 0.35)
  fillRows(canvas, ramp([shift(wall, -0.16), shift(wall, -0.05), wall]), 0, edge)
  texture(stage, 0, edge, 3.2, 3.2, 0.07)
  const side = plan.light.x < 0.5 ? 1 : -1
  const panes: Shape = []
  const px = width * 0.5 + side * unit * random.between(0.02, 0.2)
  const lean = side * unit * 0.16
  const s = unit * random.between(0.19, 0.25)
  for (let r = 0; r < 2; r++) {
    for (let c = 0; c < 2; c++) {
      const x = px + c * s * 0.88 - s
      const y = edge * 0.1 + r * s * 1.1
      const k = lean * 0.42
      panes.push([
        x + k * r,
        y,
        x + s * 0.8 + k * r,
        y + s * 0.06,
        x + s * 0.8 + k * (r + 1),
        y + s * 1.06,
        x + k * (r + 1),
        y + s,
      ])
    }
  }
  const beam = rasterise(canvas, panes, unit * 0.03)
  beam.a = blurMask(beam, unit * 0.012)
  fill(canvas, beam, mix(palette.light, wall, 0.2), 0.42 * Math.max(0.4, palette.lux))
  glow(canvas, plan.light.x * width, 0, unit * 0.9, palette.light, 0.25)
  const wood = mix(palette.ground, palette.near, 0.32)
  fillRows(canvas, ramp([shift(wood, 0.1), wood, shift(wood, -0.13)]), edge, height)
  texture(stage, edge, height, 1.6, 26, 0.13)
  fill(
    canvas,
    rasterise(canvas, [rect(0, edge, width, Math.max(1, unit * 0.004))]),
    shift(wood, 0.22),
    0.7,
  )
  const shadow = rasterise(canvas, [rect(0, edge - unit * 0.03, width, unit * 0.03)])
  for (let i = 0; i < shadow.a.length; i++)
    shadow.a[i] = (shadow.a[i] ?? 0) * (Math.floor(i / shadow.width) / shadow.height)
  shade(canvas, shadow, [0.7, 0.7, 0.75], 0.5)
}

/** Multiplies a band of rows by noise: plaster, wood grain, boards. */
export function texture(
  stage: Stage,
  top: number,
  bottom: number,
  fx: number,
  fy: number,
  amount: number,
): void {
  const { canvas, plan, width, unit } = stage
  const seed = plan.random.bits() | 0
  const y0 = Math.max(0, Math.round(top))
  const y1 = Math.min(stage.height, Math.round(bottom))
  const field = makeField(
    256,
    256,
    (u, v) => fbm(((u * width) / unit) * fx, ((v * (y1 - y0)) / unit) * fy, seed, 5) - 0.5,
  )
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      const k = 1 + readField(field, x / width, (y - y0) / (y1 - y0)) * amount * 2.4
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) canvas.rgb[i + c] = (canvas.rgb[i + c] ?? 0) * k
    }
  }
}
