import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { ellipse, limb, place, rect, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, fillTurned, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

export function paintWindmill(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas } = stage
  const { palette, random } = plan
  const s = spot.size
  castShadow(stage, spot, 0.28)
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const body = mix(colour, air, spot.haze)
  const half = (t: number) => s * (0.085 + t * 0.09)
  const lit = {
    colours: solid(body, palette.near, palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.4,
    gloss: 0,
  }
  fillTurned(
    canvas,
    rasterise(canvas, [
      [
        spot.x - half(0),
        spot.y - s * 0.66,
        spot.x + half(0),
        spot.y - s * 0.66,
        spot.x + half(1),
        spot.y,
        spot.x - half(1),
        spot.y,
      ],
    ]),
    { x: spot.x, top: spot.y - s * 0.66, bottom: spot.y, radius: half },
    lit,
  )
  fillRelief(
    canvas,
    rasterise(canvas, [ellipse(spot.x, spot.y - s * 0.67, s * 0.1, s * 0.09)], 3),
    s * 0.08,
    { ...lit, colours: solid(mix(palette.near, palette.accent, 0.4), palette.near, palette.light) },
  )
  fill(
    canvas,
    rasterise(canvas, [rect(spot.x - s * 0.035, spot.y - s * 0.14, s * 0.07, s * 0.14)]),
    palette.near,
  )
  const a0 = random.between(0.2, 1.2)
  for (let i = 0; i < 4; i++) {
    const sail: Shape = [limb(0, 0, 0.008, 0.44, 0, 0.006)]
    for (let k = 0; k < 6; k++) sail.push(rect(0.12 + k * 0.054, 0.004, 0.044, 0.075))
    fill(
      canvas,
      rasterise(canvas, place(sail, spot.x, spot.y - s * 0.68, s, false, a0 + (i * Math.PI) / 2)),
      mix(palette.light, air, spot.haze),
      0.95,
    )
  }
}
