import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { chain, place, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

export function paintChair(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  castShadow(stage, spot, 0.5)
  const put = (shape: Shape) => rasterise(canvas, place(shape, spot.x, spot.y, s, spot.mirrored), 3)
  const lit = {
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.5,
    gloss: 0.08,
    mottle: 0.06,
    mottleSize: 3,
    seed: 5,
  }
  const wood = mix(palette.near, [0.4, 0.25, 0.14], 0.6)
  fill(
    canvas,
    put([
      ...chain([-0.34, -0.3, 0.024], [-0.4, 0, 0.016]),
      ...chain([0.34, -0.3, 0.024], [0.4, 0, 0.016]),
      ...chain([-0.2, -0.3, 0.02], [-0.22, -0.05, 0.014]),
      ...chain([0.2, -0.3, 0.02], [0.22, -0.05, 0.014]),
    ]),
    wood,
  )
  const cloth = { ...lit, colours: solid(colour, palette.near, palette.light) }
  fillRelief(
    canvas,
    put([
      smooth([-0.38, -0.4, -0.4, -0.82, -0.28, -1.0, 0, -1.04, 0.28, -1.0, 0.4, -0.82, 0.38, -0.4]),
    ]),
    s * 0.1,
    cloth,
  )
  fillRelief(
    canvas,
    put([
      smooth([-0.52, -0.3, -0.56, -0.58, -0.46, -0.66, -0.36, -0.58, -0.34, -0.3]),
      smooth([0.52, -0.3, 0.56, -0.58, 0.46, -0.66, 0.36, -0.58, 0.34, -0.3]),
    ]),
    s * 0.08,
    cloth,
  )
  fillRelief(
    canvas,
    put([smooth([-0.42, -0.27, -0.42, -0.46, -0.3, -0.5, 0.3, -0.5, 0.42, -0.46, 0.42, -0.27])]),
    s * 0.08,
    { ...cloth, colours: solid(shift(colour, 0.05), palette.near, palette.light) },
  )
}
