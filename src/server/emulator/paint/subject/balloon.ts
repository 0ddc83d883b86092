import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { type Contour, limb, rect } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillTurned, solid } from '../surface/relief.ts'

export function paintBalloon(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const s = spot.size
  const cy = spot.y
  const half = (t: number) =>
    s *
    0.36 *
    (t < 0.42
      ? Math.sqrt(Math.max(0.001, 1 - ((0.42 - t) / 0.42) ** 2))
      : 1 - ((t - 0.42) / 0.58) ** 1.7 * 0.84)
  const [top, foot] = [cy - s * 0.5, cy + s * 0.32]
  const outline = (f: number, g: number): Contour => {
    const out: Contour = []
    for (let i = 0; i <= 40; i++) out.push(spot.x + half(i / 40) * f, top + (i / 40) * (foot - top))
    for (let i = 40; i >= 0; i--) out.push(spot.x + half(i / 40) * g, top + (i / 40) * (foot - top))
    return out
  }
  const tones = [colour, mix([0.98, 0.95, 0.88], palette.light, 0.4), palette.second]
  const edges = [-1, -0.86, -0.56, -0.2, 0.2, 0.56, 0.86, 1]
  for (let i = 0; i + 1 < edges.length; i++) {
    const tone = mix(tones[[0, 1, 2, 0, 2, 1, 0][i] ?? 0] ?? colour, air, spot.haze)
    fillTurned(
      canvas,
      rasterise(canvas, [outline(edges[i] ?? 0, edges[i + 1] ?? 0)]),
      { x: spot.x, top, bottom: foot, radius: half },
      {
        colours: solid(tone, palette.near, palette.light),
        light: plan.light.direction,
        rim: palette.light,
        rimStrength: 0.3,
        gloss: 0.05,
      },
    )
  }
  const basket = cy + s * 0.42
  const dark = mix(mix(palette.near, [0.36, 0.22, 0.1], 0.6), air, spot.haze)
  fill(
    canvas,
    rasterise(canvas, [
      limb(spot.x - s * 0.06, foot, s * 0.003, spot.x - s * 0.045, basket, s * 0.003),
      limb(spot.x + s * 0.06, foot, s * 0.003, spot.x + s * 0.045, basket, s * 0.003),
    ]),
    dark,
  )
  fillTurned(
    canvas,
    rasterise(canvas, [rect(spot.x - s * 0.05, basket, s * 0.1, s * 0.075)]),
    { x: spot.x, top: basket, bottom: basket + s * 0.075, radius: () => s * 0.05 },
    {
      colours: solid(dark, palette.near, palette.light),
      light: plan.light.direction,
      rim: palette.light,
      rimStrength: 0.2,
      gloss: 0,
    },
  )
}
