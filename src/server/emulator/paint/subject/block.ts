import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { ellipse, place } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillTurned, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

export function paintBall(stage: Stage, spot: Spot, colour: Colour, gloss: number): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const r = spot.size / 2
  castShadow(stage, spot, 0.46)
  const cy = spot.y - r
  const lit = {
    colours: solid(colour, mix(palette.near, palette.sky[0], 0.4), palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.35,
    gloss,
  }
  fillTurned(
    canvas,
    rasterise(canvas, [ellipse(spot.x, cy, r, r)]),
    {
      x: spot.x,
      top: cy - r,
      bottom: cy + r,
      radius: (t) => r * Math.sqrt(Math.max(0.0004, 1 - (t * 2 - 1) ** 2)),
    },
    lit,
  )
}

export function paintBox(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  castShadow(stage, spot, 0.45)
  const left = plan.light.x < 0.5
  const at = (points: number[]) => rasterise(canvas, place([points], spot.x, spot.y, s, !left))
  fill(
    canvas,
    at([-0.5, -0.62, 0.05, -0.5, 0.05, 0.06, -0.5, -0.06]),
    mix(shift(colour, 0.04), palette.light, 0.12),
  )
  fill(
    canvas,
    at([0.05, -0.5, 0.5, -0.66, 0.5, -0.1, 0.05, 0.06]),
    mix(shift(colour, -0.16), palette.near, 0.25),
  )
  fill(
    canvas,
    at([-0.5, -0.62, -0.04, -0.76, 0.5, -0.66, 0.05, -0.5]),
    mix(shift(colour, 0.12), palette.light, 0.3),
  )
  const band = mix(palette.light, palette.second, 0.5)
  fill(canvas, at([-0.28, -0.572, -0.17, -0.548, -0.17, 0.012, -0.28, -0.012]), band)
  fill(canvas, at([-0.28, -0.572, -0.17, -0.548, 0.29, -0.698, 0.19, -0.72]), shift(band, 0.04))
}
