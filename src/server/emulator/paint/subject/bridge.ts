import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fillRamp } from '../surface/fill.ts'
import { limb, rect, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'

export function paintBridge(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas, width } = stage
  const { palette } = plan
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const iron = mix(colour, air, 0.25)
  const s = spot.size
  const deck = spot.y - s * 0.28
  const shape: Shape = [rect(-5, deck, width + 10, s * 0.045)]
  const gap = s * 1.5
  for (let t = -2; t <= 2; t++) {
    const x = spot.x + (t + 0.5) * gap
    for (const d of [-0.035, 0.035])
      shape.push([
        x + d * s - s * 0.014,
        deck - s * 0.62,
        x + d * s + s * 0.014,
        deck - s * 0.62,
        x + d * s + s * 0.02,
        spot.y + s * 0.06,
        x + d * s - s * 0.02,
        spot.y + s * 0.06,
      ])
    for (const y of [0.6, 0.4, 0.2])
      shape.push(rect(x - s * 0.04, deck - s * y, s * 0.08, s * 0.022))
    for (let i = 0; i < 24; i++) {
      const [a, b] = [i / 24, (i + 1) / 24]
      const sag = (u: number) => deck - s * (0.06 + 0.54 * (u * 2 - 1) ** 2)
      shape.push(limb(x + a * gap, sag(a), s * 0.006, x + b * gap, sag(b), s * 0.006))
      shape.push(rect(x + a * gap, sag(a), Math.max(0.7, s * 0.003), deck - sag(a)))
    }
  }
  fillRamp(
    canvas,
    rasterise(canvas, shape),
    ramp([shift(iron, 0.06), iron, shift(iron, -0.12)]),
    [0, deck - s * 0.62],
    [0, spot.y],
  )
}
