import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { chain, place, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

/** Fruit: round bodies with a dimple, a stalk and a leaf. */
export function paintFruit(stage: Stage, spot: Spot, colour: Colour, pear: boolean): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  castShadow(stage, spot, 0.44)
  const body: Shape = pear
    ? [
        smooth([
          -0.02, -1.02, 0.14, -0.95, 0.2, -0.7, 0.38, -0.42, 0.36, -0.14, 0.16, 0, -0.16, 0, -0.36,
          -0.14, -0.38, -0.42, -0.2, -0.7, -0.14, -0.95,
        ]),
      ]
    : [
        smooth([
          0, -0.78, 0.2, -0.85, 0.42, -0.7, 0.48, -0.42, 0.36, -0.12, 0.14, 0, -0.14, 0, -0.36,
          -0.12, -0.48, -0.42, -0.42, -0.7, -0.2, -0.85,
        ]),
      ]
  const lit = {
    colours: solid(colour, mix(palette.near, palette.sky[0], 0.3), palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.3,
    gloss: 0.45,
    mottle: 0.1,
    mottleSize: s * 0.04,
    seed: plan.random.bits() | 0,
  }
  const top = pear ? -1.0 : -0.78
  fillRelief(canvas, rasterise(canvas, place(body, spot.x, spot.y, s), 4), s * 0.34, lit)
  fill(
    canvas,
    rasterise(
      canvas,
      place(
        chain([0, top + 0.03, 0.02], [0.02, top - 0.1, 0.016], [0.06, top - 0.17, 0.022]),
        spot.x,
        spot.y,
        s,
        spot.mirrored,
      ),
    ),
    mix(palette.near, [0.3, 0.18, 0.08], 0.6),
  )
  const leaf = rasterise(
    canvas,
    place(
      [smooth([0.03, top - 0.06, 0.16, top - 0.18, 0.34, top - 0.14, 0.2, top - 0.03])],
      spot.x,
      spot.y,
      s,
      spot.mirrored,
    ),
    2,
  )
  fillRelief(canvas, leaf, s * 0.05, {
    ...lit,
    gloss: 0.1,
    colours: solid(mix(palette.ground, [0.32, 0.5, 0.2], 0.75), palette.near, palette.light),
  })
}
