import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { place, rect, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillTurned, solid } from '../surface/relief.ts'

export function paintCastle(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas } = stage
  const { palette } = plan
  const stone = mix(colour, palette.far, 0.3)
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const lit = {
    colours: solid(mix(stone, air, spot.haze), palette.near, palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.3,
    gloss: 0,
    mottle: 0.06,
    mottleSize: 3,
    seed: 3,
  }
  const roof = mix(mix(palette.accent, palette.near, 0.4), air, spot.haze)
  const tower = (x: number, w: number, h: number) => {
    const [px, pw, ph] = [spot.x + x * spot.size, w * spot.size, h * spot.size]
    fillTurned(
      canvas,
      rasterise(canvas, [
        rect(px - pw, spot.y - ph, pw * 2, ph),
        rect(px - pw * 1.2, spot.y - ph, pw * 2.4, pw * 0.5),
      ]),
      { x: px, top: spot.y - ph, bottom: spot.y, radius: () => pw * 1.05 },
      lit,
    )
    fillTurned(
      canvas,
      rasterise(canvas, [
        [px - pw * 1.3, spot.y - ph, px + pw * 1.3, spot.y - ph, px, spot.y - ph - pw * 3.4],
      ]),
      {
        x: px,
        top: spot.y - ph - pw * 3.4,
        bottom: spot.y - ph,
        radius: (t) => Math.max(1, pw * 1.3 * t),
      },
      { ...lit, colours: solid(roof, palette.near, palette.light) },
    )
    const warm = palette.lux < 0.6 ? mix(palette.accent, palette.light, 0.6) : palette.near
    for (const f of [0.8, 0.55])
      fill(
        canvas,
        rasterise(canvas, [rect(px - pw * 0.14, spot.y - ph * f, pw * 0.28, pw * 0.7)]),
        warm,
        0.9 - spot.haze * 0.5,
      )
  }
  tower(-0.34, 0.075, 0.52)
  tower(0.36, 0.085, 0.46)
  const walls: Shape = [
    rect(spot.x - 0.36 * spot.size, spot.y - 0.32 * spot.size, 0.74 * spot.size, 0.32 * spot.size),
  ]
  for (let i = 0; i < 9; i++)
    walls.push(
      rect(
        spot.x + (-0.36 + i * 0.082) * spot.size,
        spot.y - 0.355 * spot.size,
        0.045 * spot.size,
        0.04 * spot.size,
      ),
    )
  fillRamp(
    canvas,
    rasterise(canvas, walls),
    ramp([mix(shift(stone, 0.03), air, spot.haze), mix(shift(stone, -0.1), air, spot.haze)]),
    [0, spot.y - 0.34 * spot.size],
    [0, spot.y],
  )
  tower(-0.1, 0.095, 0.68)
  tower(0.14, 0.07, 0.56)
  const gate = smooth([-0.06, 0, -0.06, -0.12, 0.0, -0.18, 0.06, -0.12, 0.06, 0])
  fill(
    canvas,
    rasterise(canvas, place([gate], spot.x + 0.02 * spot.size, spot.y, spot.size)),
    palette.near,
    0.9 - spot.haze,
  )
}
