import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { ellipse, limb, place, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

export function paintCar(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  castShadow(stage, spot, 0.95)
  const put = (shape: Shape) => rasterise(canvas, place(shape, spot.x, spot.y, s, spot.mirrored), 3)
  const lit = { light: plan.light.direction, rim: palette.light, rimStrength: 0.6, gloss: 0.5 }
  const dark = shift(palette.near, -0.02)
  fillRelief(
    canvas,
    put([
      smooth(
        [
          -1.0, -0.16, -1.02, -0.4, -0.86, -0.48, -0.56, -0.52, -0.34, -0.78, 0.02, -0.84, 0.34,
          -0.78, 0.54, -0.52, 0.86, -0.46, 1.02, -0.34, 1.0, -0.16, 0.5, -0.13, -0.5, -0.13,
        ],
        8,
      ),
    ]),
    s * 0.2,
    { ...lit, colours: solid(colour, palette.near, palette.light) },
  )
  const glass = put([
    smooth([-0.46, -0.52, -0.3, -0.73, -0.04, -0.77, -0.04, -0.52], 6),
    smooth([0.03, -0.52, 0.03, -0.77, 0.28, -0.72, 0.44, -0.52], 6),
  ])
  fillRamp(
    canvas,
    glass,
    ramp([mix(palette.sky[3], dark, 0.2), mix(palette.sky[1], dark, 0.5)]),
    [glass.x, glass.y],
    [glass.x + glass.width * 0.4, glass.y + glass.height],
  )
  fill(
    canvas,
    put([limb(-0.96, -0.32, 0.012, 0.97, -0.3, 0.012)]),
    mix(palette.light, colour, 0.4),
    0.7,
  )
  fill(canvas, put([ellipse(0.94, -0.37, 0.05, 0.045)]), palette.light)
  for (const x of [-0.6, 0.58]) {
    fill(canvas, put([ellipse(x, -0.15, 0.205, 0.205)]), dark)
    fillRelief(canvas, put([ellipse(x, -0.15, 0.17, 0.17)]), s * 0.05, {
      ...lit,
      gloss: 0.1,
      colours: solid(shift(dark, 0.07), dark, palette.light),
    })
    fillRelief(canvas, put([ellipse(x, -0.15, 0.085, 0.085)]), s * 0.04, {
      ...lit,
      colours: solid([0.72, 0.72, 0.74], palette.near, palette.light),
    })
  }
}
