import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp, shade } from '../surface/fill.ts'
import { ellipse, limb, place, rect, type Shape, smooth } from '../surface/path.ts'
import { blurMask, rasterise } from '../surface/raster.ts'

export function paintBoat(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  const cloth = mix([0.97, 0.95, 0.9], palette.light, 0.5)
  const put = (shape: Shape) => rasterise(canvas, place(shape, spot.x, spot.y, s, spot.mirrored), 2)
  const wake = rasterise(canvas, [ellipse(spot.x, spot.y + s * 0.05, s * 0.5, s * 0.05)], 6)
  wake.a = blurMask(wake, s * 0.03)
  shade(canvas, wake, [0.4, 0.42, 0.5], 0.7)
  fill(
    canvas,
    put([limb(0.02, -0.06, 0.009, 0.02, -1.0, 0.006)]),
    mix(palette.near, [0.3, 0.2, 0.12], 0.5),
  )
  const shadeOf = (c: Colour) =>
    ramp([mix(c, palette.light, 0.3), c, mix(shift(c, -0.16), palette.sky[1], 0.25)])
  const main = put([smooth([0.04, -0.97, 0.2, -0.6, 0.4, -0.18, 0.2, -0.15, 0.04, -0.14], 6)])
  fillRamp(
    canvas,
    main,
    shadeOf(cloth),
    [main.x, main.y],
    [main.x + main.width, main.y + main.height],
  )
  const jib = put([smooth([0.0, -0.9, -0.02, -0.5, -0.02, -0.16, -0.3, -0.14, -0.14, -0.5], 6)])
  fillRamp(
    canvas,
    jib,
    shadeOf(mix(cloth, colour, 0.75)),
    [jib.x, jib.y],
    [jib.x + jib.width, jib.y + jib.height],
  )
  const hull = put([[-0.42, -0.1, 0.46, -0.1, 0.4, 0.0, 0.32, 0.055, -0.28, 0.055, -0.36, 0.0]])
  fillRamp(
    canvas,
    hull,
    ramp([shift(colour, 0.08), colour, mix(shift(colour, -0.2), palette.near, 0.5)]),
    [0, spot.y - s * 0.1],
    [0, spot.y + s * 0.06],
  )
  fill(canvas, put([rect(-0.42, -0.105, 0.88, 0.022)]), cloth, 0.9)
  const mirror = put([smooth([-0.3, 0.09, 0.34, 0.09, 0.16, 0.34, 0.04, 0.6, -0.1, 0.36])])
  mirror.a = blurMask(mirror, s * 0.03)
  fill(canvas, mirror, mix(cloth, palette.sky[2], 0.3), 0.2)
}
