import type { Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fillRamp } from '../surface/fill.ts'
import type { Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'

/** Grasses in front of everything, with flowers among them where asked. */
export function paintGrass(stage: Stage, base: number, tall: number, colour: Colour): void {
  const { canvas, plan, width } = stage
  const random = plan.random.fork('grass')
  for (let k = 0; k < 3; k++) {
    const shape: Shape = []
    const count = Math.round((width / tall) * 26)
    for (let i = 0; i < count; i++) {
      const x = random.next() * width
      const h = tall * random.between(0.4, 1) * (0.7 + k * 0.2)
      const lean = random.between(-0.35, 0.35) * h
      const w = tall * 0.014
      const y = base + k * tall * 0.3
      shape.push([
        x - w,
        y + tall,
        x + lean * 0.4 - w * 0.6,
        y - h * 0.5,
        x + lean,
        y - h,
        x + lean * 0.4 + w * 0.6,
        y - h * 0.5,
        x + w,
        y + tall,
      ])
    }
    const tone = shift(mix(colour, plan.palette.near, 0.3 + k * 0.25), 0.04 - k * 0.05)
    fillRamp(
      canvas,
      rasterise(canvas, shape),
      ramp([mix(shift(tone, 0.1), plan.palette.light, 0.25), tone, tone]),
      [0, base - tall],
      [0, base + tall * 0.5],
    )
  }
}
