import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { type Contour, place, rect, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, fillTurned, solid } from '../surface/relief.ts'

export function paintLighthouse(stage: Stage, spot: Spot, colour: Colour): void {
  const { plan, canvas } = stage
  const { palette } = plan
  const s = spot.size
  const rock = place(
    [
      smooth([
        -0.5, 0.14, -0.42, -0.02, -0.24, -0.04, -0.1, -0.1, 0.12, -0.09, 0.28, -0.03, 0.46, 0.02,
        0.58, 0.14,
      ]),
    ],
    spot.x,
    spot.y,
    s,
  )
  fillRelief(canvas, rasterise(canvas, rock, 4), s * 0.07, {
    colours: solid(mix(palette.near, palette.far, 0.2), palette.near, palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.5,
    gloss: 0,
    mottle: 0.48,
    mottleSize: s * 0.07,
    rough: true,
    seed: 8,
  })
  const half = (t: number) => s * (0.062 + t * 0.042)
  const [top, bottom] = [spot.y - s * 0.84, spot.y - s * 0.06]
  const lit = { light: plan.light.direction, rim: palette.light, rimStrength: 0.4, gloss: 0.15 }
  const white = mix([0.95, 0.93, 0.88], palette.sky[3], 0.25)
  const bands = 5
  for (let i = 0; i < bands; i++) {
    const [a, b] = [i / bands, (i + 1) / bands]
    const [ya, yb] = [top + (bottom - top) * a, top + (bottom - top) * b]
    const piece: Contour = [
      spot.x - half(a),
      ya,
      spot.x + half(a),
      ya,
      spot.x + half(b),
      yb + 0.5,
      spot.x - half(b),
      yb + 0.5,
    ]
    fillTurned(
      canvas,
      rasterise(canvas, [piece]),
      { x: spot.x, top, bottom, radius: half },
      { ...lit, colours: solid(i % 2 ? white : colour, palette.near, palette.light) },
    )
  }
  const dark = mix(palette.near, palette.sky[0], 0.2)
  const box = (y: number, w: number, h: number, c: Colour) =>
    fillTurned(
      canvas,
      rasterise(canvas, [rect(spot.x - w, y, w * 2, h)]),
      { x: spot.x, top: y, bottom: y + h, radius: () => w },
      { ...lit, colours: solid(c, palette.near, palette.light) },
    )
  box(top - s * 0.012, s * 0.088, s * 0.022, dark)
  box(top - s * 0.09, s * 0.046, s * 0.08, mix(palette.light, palette.accent, 0.3))
  fill(
    canvas,
    rasterise(canvas, [
      [
        spot.x - s * 0.064,
        top - s * 0.088,
        spot.x + s * 0.064,
        top - s * 0.088,
        spot.x,
        top - s * 0.16,
      ],
    ]),
    mix(colour, dark, 0.4),
  )
  const y = top - s * 0.05
  if (palette.lux < 0.75) {
    const beams: Shape = [
      [
        spot.x,
        y - s * 0.01,
        spot.x - s * 2.4,
        y - s * 0.42,
        spot.x - s * 2.4,
        y + s * 0.06,
        spot.x,
        y + s * 0.01,
      ],
      [
        spot.x,
        y - s * 0.01,
        spot.x + s * 2.4,
        y - s * 0.06,
        spot.x + s * 2.4,
        y + s * 0.4,
        spot.x,
        y + s * 0.01,
      ],
    ]
    for (const beam of beams) {
      const mask = rasterise(canvas, [beam])
      for (let py = 0; py < mask.height; py++) {
        for (let px = 0; px < mask.width; px++) {
          const far = Math.abs(px + mask.x - spot.x) / (s * 2.2)
          mask.a[py * mask.width + px] =
            (mask.a[py * mask.width + px] ?? 0) * Math.max(0, 1 - far) ** 1.5 * 0.42
        }
      }
      fill(canvas, mask, palette.light)
    }
  }
  glow(canvas, spot.x, y, s * 0.3, palette.light, 0.9)
}
