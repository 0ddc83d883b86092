import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { ellipse, place, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

export function paintMushroom(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  castShadow(stage, spot, 0.3)
  const lit = { light: plan.light.direction, rim: palette.light, rimStrength: 0.5, gloss: 0.2 }
  const pale = mix(palette.light, palette.ground, 0.25)
  fillRelief(
    canvas,
    rasterise(
      canvas,
      place(
        [smooth([-0.1, 0.02, -0.075, -0.3, -0.06, -0.6, 0.06, -0.6, 0.075, -0.3, 0.1, 0.02])],
        spot.x,
        spot.y,
        s,
      ),
      3,
    ),
    s * 0.08,
    { ...lit, colours: solid(pale, palette.near, palette.light) },
  )
  fill(
    canvas,
    rasterise(canvas, [ellipse(spot.x, spot.y - s * 0.53, s * 0.36, s * 0.07)]),
    shift(pale, -0.18),
  )
  fillRelief(
    canvas,
    rasterise(
      canvas,
      place(
        [
          smooth([
            -0.42, -0.52, -0.38, -0.74, -0.2, -0.92, 0, -0.97, 0.2, -0.92, 0.38, -0.74, 0.42, -0.52,
            0.2, -0.56, -0.2, -0.56,
          ]),
        ],
        spot.x,
        spot.y,
        s,
      ),
      3,
    ),
    s * 0.2,
    { ...lit, colours: solid(colour, palette.near, palette.light) },
  )
  for (const [x, y, r] of [
    [-0.2, -0.72, 0.05],
    [0.02, -0.82, 0.06],
    [0.22, -0.7, 0.045],
    [-0.02, -0.64, 0.03],
    [0.31, -0.6, 0.025],
    [-0.32, -0.6, 0.026],
  ] as const) {
    fill(
      canvas,
      rasterise(canvas, [ellipse(spot.x + x * s, spot.y + y * s, r * s, r * s * 0.8)]),
      pale,
      0.92,
    )
  }
}
