import type { Spot, Stage } from '../scene/stage.ts'
import { shade } from '../surface/fill.ts'
import { ellipse } from '../surface/path.ts'
import { blurMask, rasterise } from '../surface/raster.ts'

/** A soft pool of shadow at a foot, drawn out away from the light. `wide` is half its width over the height. */
export function castShadow(stage: Stage, spot: Spot, wide: number): void {
  const { canvas, plan } = stage
  const away = plan.light.x < spot.x / stage.width ? 1 : -1
  const s = spot.size
  const dark = [0.34, 0.34, 0.42] as const
  const long = rasterise(
    canvas,
    [ellipse(spot.x + away * s * wide * 0.75, spot.y + s * 0.01, s * wide * 1.35, s * 0.07)],
    s * 0.12,
  )
  long.a = blurMask(long, s * 0.09)
  shade(canvas, long, dark, 0.5 * (1 - spot.haze))
  const tight = rasterise(
    canvas,
    [ellipse(spot.x + away * s * 0.03, spot.y, s * wide * 0.8, s * 0.03)],
    s * 0.06,
  )
  tight.a = blurMask(tight, s * 0.03)
  shade(canvas, tight, dark, 0.75 * (1 - spot.haze))
}
