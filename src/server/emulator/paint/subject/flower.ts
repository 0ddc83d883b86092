import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { type Contour, chain, ellipse, place, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'

/** A flower on its stem; petals in one or two rings around a heart. */
export function paintFlower(stage: Stage, spot: Spot, colour: Colour, kind: number): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const s = spot.size
  const sway = random.between(-0.14, 0.14)
  const green = mix(mix(palette.ground, [0.28, 0.46, 0.22], 0.65), palette.sky[3], spot.haze)
  const head = [spot.x + sway * s, spot.y - s * 0.8] as const
  const stem = chain(
    [spot.x, spot.y, s * 0.014],
    [spot.x + sway * s * 0.25, spot.y - s * 0.4, s * 0.012],
    [head[0], head[1], s * 0.01],
  )
  fill(canvas, rasterise(canvas, stem), shift(green, -0.06))
  for (const side of [-1, 1]) {
    const leaf = place(
      [smooth([0, 0, 0.1, -0.1, 0.26, -0.16, 0.18, -0.02])],
      spot.x + sway * s * 0.12,
      spot.y - s * random.between(0.14, 0.34),
      s,
      side < 0,
    )
    fillRelief(canvas, rasterise(canvas, leaf, 2), s * 0.04, {
      colours: solid(green, palette.near, palette.light),
      light: plan.light.direction,
      rim: palette.light,
      rimStrength: 0.3,
      gloss: 0.05,
    })
  }
  paintBloom(stage, head[0], head[1], s * 0.2, mix(colour, palette.sky[3], spot.haze * 0.7), kind)
}

export function paintBloom(
  stage: Stage,
  x: number,
  y: number,
  r: number,
  colour: Colour,
  kind: number,
): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const turn = random.between(0, 1)
  const tilt = random.between(0.72, 0.95)
  const rings = kind === 0 ? 1 : kind === 1 ? 3 : 2
  const petals = kind === 0 ? random.whole(12, 17) : kind === 1 ? 6 : random.whole(5, 7)
  const wide = kind === 0 ? 0.12 : kind === 1 ? 0.34 : 0.3
  for (let k = 0; k < rings; k++) {
    const reach = r * (1 - k * 0.27)
    const tone = shift(colour, -0.05 + k * 0.05)
    for (let i = 0; i < petals; i++) {
      const a = ((i + turn + k * 0.5) / petals) * Math.PI * 2
      const petal = smooth(
        [0.1, 0, 0.5, -wide, 0.92, -wide * 0.8, 1.02, 0, 0.92, wide * 0.8, 0.5, wide],
        6,
      )
      const out: Contour = []
      for (let j = 0; j < petal.length; j += 2) {
        const px = (petal[j] ?? 0) * Math.cos(a) - (petal[j + 1] ?? 0) * Math.sin(a)
        const py = (petal[j] ?? 0) * Math.sin(a) + (petal[j + 1] ?? 0) * Math.cos(a)
        out.push(x + px * reach, y + py * reach * tilt)
      }
      const lit = Math.cos(a) * plan.light.direction[0] + Math.sin(a) * plan.light.direction[1]
      fillRamp(
        canvas,
        rasterise(canvas, [out]),
        ramp([shift(tone, -0.16), tone, mix(shift(tone, 0.05 + lit * 0.06), palette.light, 0.12)]),
        [x, y],
        [x + Math.cos(a) * reach, y + Math.sin(a) * reach * tilt],
      )
    }
  }
  if (kind === 1) return
  const heart = rasterise(
    canvas,
    [ellipse(x, y, r * (kind === 0 ? 0.3 : 0.2), r * (kind === 0 ? 0.3 : 0.2) * tilt)],
    2,
  )
  fillRelief(canvas, heart, r * 0.16, {
    colours: solid(mix(palette.second, [0.75, 0.55, 0.12], 0.5), palette.near, palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.3,
    gloss: 0.05,
    mottle: 0.4,
    mottleSize: Math.max(1, r * 0.035),
    seed: 4,
  })
}
