import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fillRamp } from '../surface/fill.ts'
import { type Contour, place, rect, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { castShadow } from './shadow.ts'

type Draw = (contour: Contour | Shape, colour: Colour, to?: Colour) => void

/** Draws in units of the spot's height, mirrored with it, each piece in a ramp from top to foot. */
function pen(stage: Stage, spot: Spot): Draw {
  const air = mix(stage.plan.palette.sky[3], stage.plan.palette.sky[2], 0.4)
  return (contour, colour, to) => {
    // A contour is a list of numbers, a shape of lists.
    const shape = (typeof contour[0] === 'number' ? [contour] : contour) as Shape
    const mask = rasterise(stage.canvas, place(shape, spot.x, spot.y, spot.size, spot.mirrored))
    const a = mix(colour, air, spot.haze)
    fillRamp(
      stage.canvas,
      mask,
      ramp([a, mix(to ?? shift(colour, -0.05), air, spot.haze)]),
      [0, mask.y],
      [0, mask.y + mask.height],
    )
  }
}

export function paintHouse(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas } = stage
  const { palette } = plan
  castShadow(stage, spot, 0.6)
  const draw = pen(stage, { ...spot, mirrored: plan.light.x > 0.5 })
  const wall = mix(colour, palette.light, 0.15)
  const roof = mix(palette.near, palette.accent, 0.25)
  draw([-0.62, 0, -0.62, -0.44, 0.0, -0.44, 0.0, 0], mix(shift(wall, 0.06), palette.light, 0.15))
  draw([0, 0, 0, -0.44, 0.2, -0.74, 0.42, -0.44, 0.42, 0], shift(wall, -0.16))
  draw(
    [-0.7, -0.4, -0.5, -0.82, 0.2, -0.82, -0.02, -0.4],
    mix(shift(roof, 0.1), palette.light, 0.12),
    roof,
  )
  draw([0.2, -0.84, 0.22, -0.8, 0.48, -0.4, 0.44, -0.38], shift(roof, -0.06))
  draw([-0.42, -0.84, -0.42, -1.0, -0.32, -1.0, -0.32, -0.78], shift(wall, -0.14))
  const warm =
    palette.lux < 0.6
      ? mix(palette.accent, palette.light, 0.6)
      : mix(palette.sky[1], palette.near, 0.3)
  for (const x of [-0.54, -0.22]) {
    draw(rect(x - 0.012, -0.342, 0.154, 0.174), shift(wall, 0.14))
    draw(rect(x, -0.33, 0.13, 0.15), warm)
    draw(rect(x + 0.06, -0.33, 0.01, 0.15), shift(wall, 0.14))
  }
  draw(rect(0.14, -0.3, 0.14, 0.3), mix(palette.accent, palette.near, 0.35))
  if (palette.lux < 0.6) {
    const side = plan.light.x > 0.5 ? -1 : 1
    for (const x of [-0.48, -0.16])
      glow(
        canvas,
        spot.x + x * side * spot.size,
        spot.y - 0.25 * spot.size,
        spot.size * 0.4,
        palette.accent,
        0.5,
      )
  }
}

export function paintTent(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas } = stage
  const { palette } = plan
  castShadow(stage, spot, 0.6)
  const draw = pen(stage, spot)
  const inside = palette.lux < 0.6 ? mix(palette.light, palette.accent, 0.5) : palette.near
  draw([-0.72, 0, -0.2, -0.78, 0.2, -0.84, 0.28, 0], shift(colour, 0.05))
  draw([0.28, 0, 0.2, -0.84, 0.78, -0.02], shift(colour, -0.14))
  draw([-0.42, 0, -0.2, -0.78, 0.02, 0], inside)
  draw([-0.42, 0, -0.2, -0.78, -0.24, 0], shift(colour, -0.08))
  if (palette.lux < 0.6)
    glow(
      canvas,
      spot.x - 0.15 * spot.size,
      spot.y - 0.25 * spot.size,
      spot.size * 0.95,
      palette.accent,
      0.65,
    )
}
