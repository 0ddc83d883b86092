import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, ramp } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { ellipse, place, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'

export function paintRocket(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const s = spot.size
  const turn = random.between(0.15, 0.6) * (spot.mirrored ? -1 : 1)
  const put = (shape: Shape) => rasterise(canvas, place(shape, spot.x, spot.y, s, false, turn), 3)
  const at = (x: number, y: number) =>
    [
      spot.x + (x * Math.cos(turn) - y * Math.sin(turn)) * s,
      spot.y + (x * Math.sin(turn) + y * Math.cos(turn)) * s,
    ] as const
  const [fx, fy] = at(0, 0.55)
  glow(canvas, fx, fy, s * 0.5, palette.second, 0.9)
  const flame = put([smooth([-0.07, 0.34, 0.07, 0.34, 0.05, 0.56, 0.0, 0.86, -0.05, 0.56])])
  fillRamp(
    canvas,
    flame,
    ramp([palette.light, palette.second, palette.accent]),
    at(0, 0.34),
    at(0, 0.85),
  )
  const lit = { light: plan.light.direction, rim: palette.light, rimStrength: 0.7, gloss: 0.35 }
  fillRelief(
    canvas,
    put([
      smooth([-0.1, 0.1, -0.26, 0.28, -0.25, 0.42, -0.1, 0.32], 6),
      smooth([0.1, 0.1, 0.26, 0.28, 0.25, 0.42, 0.1, 0.32], 6),
    ]),
    s * 0.04,
    { ...lit, colours: solid(colour, palette.near, palette.light) },
  )
  fillRelief(
    canvas,
    put([
      smooth([
        0, -0.56, 0.1, -0.36, 0.15, -0.08, 0.14, 0.2, 0.09, 0.36, -0.09, 0.36, -0.14, 0.2, -0.15,
        -0.08, -0.1, -0.36,
      ]),
    ]),
    s * 0.13,
    {
      ...lit,
      colours: solid(mix([0.9, 0.9, 0.92], palette.light, 0.3), palette.near, palette.light),
    },
  )
  fillRelief(
    canvas,
    put([smooth([0, -0.57, 0.07, -0.44, 0.104, -0.33, -0.104, -0.33, -0.07, -0.44], 6)]),
    s * 0.1,
    { ...lit, colours: solid(colour, palette.near, palette.light) },
  )
  fill(canvas, put([ellipse(0, -0.14, 0.065, 0.065)]), mix(palette.near, [0.4, 0.45, 0.5], 0.4))
  fillRelief(canvas, put([ellipse(0, -0.14, 0.048, 0.048)]), s * 0.03, {
    ...lit,
    gloss: 0.9,
    colours: solid(mix(palette.second, palette.sky[1], 0.5), palette.near, palette.light),
  })
}
