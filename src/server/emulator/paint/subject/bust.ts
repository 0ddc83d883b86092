import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { chain, ellipse, limb, place, rect, type Shape, smooth } from '../surface/path.ts'
import { rasterise, soften } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'

/** Head and shoulders, turned three quarters, modelled by one light and a rim: a poster, not a likeness. */
export function paintBust(stage: Stage, spot: Spot, colour: Colour | null): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const s = spot.size
  const skin = mix(
    random.pick<Colour>([
      [0.86, 0.66, 0.53],
      [0.62, 0.42, 0.31],
      [0.42, 0.28, 0.21],
      [0.93, 0.77, 0.66],
    ] as const),
    palette.sky[2],
    0.18,
  )
  const { traits } = plan
  const young = random.pick<Colour>([
    mix(palette.near, [0.12, 0.08, 0.07], 0.5),
    mix(palette.accent, palette.near, 0.55),
    mix(palette.second, palette.near, 0.35),
    [0.16, 0.12, 0.11] as const,
  ])
  const hair = traits.has('old') ? mix(young, [0.8, 0.79, 0.77], 0.78) : young
  const cloth =
    colour ?? random.pick([palette.accent, palette.second, palette.sky[0], palette.near])
  const put = (shape: Shape, melt = 0) => {
    const mask = rasterise(canvas, place(shape, spot.x, spot.y, s, spot.mirrored), 5)
    return melt ? soften(mask, melt * s) : mask
  }
  const lit = { light: plan.light.direction, rim: palette.light, rimStrength: 0.6, gloss: 0.05 }
  const dark = mix(palette.near, palette.sky[0], 0.35)
  const model = (
    mask: ReturnType<typeof put>,
    round: number,
    c: Colour,
    gloss = 0.05,
    mottle = 0,
  ) =>
    fillRelief(canvas, mask, s * round, {
      ...lit,
      gloss,
      mottle,
      mottleSize: s * 0.035,
      rough: true,
      seed: 17,
      colours: solid(c, dark, palette.light),
    })
  glow(
    canvas,
    spot.x + (plan.light.x < 0.5 ? -0.3 : 0.3) * s,
    spot.y - s * 0.6,
    s * 0.8,
    palette.light,
    0.18,
  )
  const long = random.chance(0.55) && !traits.has('man')
  const back: Shape = long
    ? [
        smooth([
          -0.2, -0.98, 0.03, -1.06, 0.22, -0.95, 0.26, -0.72, 0.25, -0.44, 0.12, -0.3, -0.16, -0.28,
          -0.3, -0.4, -0.29, -0.72,
        ]),
      ]
    : [
        smooth([
          -0.21, -0.96, 0.02, -1.05, 0.21, -0.95, 0.23, -0.78, 0.1, -0.66, -0.14, -0.62, -0.25,
          -0.74,
        ]),
      ]
  model(put(back, 0.01), 0.1, hair, 0.12, 0.12)
  model(put([...chain([0.0, -0.52, 0.085], [-0.01, -0.34, 0.1])], 0.02), 0.07, shift(skin, -0.07))
  model(
    put([
      smooth([
        -0.52, 0.04, -0.5, -0.14, -0.36, -0.27, -0.12, -0.36, 0, -0.31, 0.12, -0.36, 0.36, -0.27,
        0.5, -0.14, 0.53, 0.04,
      ]),
    ]),
    0.13,
    cloth,
    0.05,
    0.06,
  )
  model(
    put(
      [
        smooth([
          -0.155, -0.82, -0.1, -0.96, 0.06, -0.98, 0.17, -0.88, 0.185, -0.74, 0.2, -0.67, 0.17,
          -0.63, 0.155, -0.52, 0.07, -0.44, -0.03, -0.46, -0.13, -0.56, -0.17, -0.7,
        ]),
      ],
      0.012,
    ),
    0.1,
    skin,
    0.08,
  )
  model(
    put(
      [
        smooth(
          [
            -0.22, -0.66, -0.24, -0.88, -0.1, -1.04, 0.08, -1.06, 0.22, -0.96, 0.2, -0.86, 0.08,
            -0.9, -0.04, -0.86, -0.12, -0.74, -0.15, -0.62,
          ],
          8,
        ),
      ],
      0.012,
    ),
    0.07,
    hair,
    0.2,
    0.14,
  )
  if (traits.has('beard')) {
    const beard = mix(hair, dark, traits.has('old') ? 0.05 : 0.2)
    model(put(beardShape, 0.012), 0.06, beard, 0.08, 0.3)
  }
  const ink = mix(dark, young, 0.5)
  const line = (shape: Shape, opacity: number, c = ink) => fill(canvas, put(shape), c, opacity)
  // Features are a few strokes: lids, brow, nose, mouth.
  line([smooth([-0.03, -0.715, 0.01, -0.735, 0.05, -0.71, 0.01, -0.705], 6)], 0.85)
  line([smooth([0.1, -0.715, 0.135, -0.735, 0.165, -0.712, 0.135, -0.705], 6)], 0.85)
  line(chain([-0.045, -0.765, 0.006], [0.0, -0.785, 0.009], [0.05, -0.772, 0.006]), 0.7)
  line(chain([0.1, -0.772, 0.006], [0.135, -0.785, 0.008], [0.168, -0.77, 0.005]), 0.7)
  line([smooth([0.085, -0.7, 0.115, -0.62, 0.085, -0.605, 0.065, -0.62], 6)], 0.13)
  line(
    [smooth([0.03, -0.55, 0.08, -0.562, 0.125, -0.552, 0.08, -0.53], 6)],
    0.85,
    mix([0.62, 0.25, 0.24], skin, 0.25),
  )
  if (traits.has('beard')) line(moustache, 0.9, mix(hair, dark, 0.12))
  if (traits.has('old')) for (const wrinkle of wrinkles) line(chain(...wrinkle), 0.26)
  if (traits.has('freckles')) {
    const speckled = random.fork('freckles')
    const dots: Shape = []
    for (let i = 0; i < 46; i++) {
      const cheek = i % 2 ? [-0.03, 0.085] : [0.09, 0.165]
      const x = speckled.between(cheek[0] ?? 0, cheek[1] ?? 0)
      const size = speckled.between(0.0025, 0.0055)
      dots.push(ellipse(x, speckled.between(-0.69, -0.615), size, size))
    }
    line(dots, 0.5, mix(skin, [0.45, 0.22, 0.1], 0.7))
  }
}

/** From ear to chin, the mouth left to be drawn on it. */
const beardShape: Shape = [
  smooth([
    -0.165, -0.68, -0.12, -0.62, -0.03, -0.585, 0.04, -0.595, 0.085, -0.59, 0.13, -0.595, 0.165,
    -0.62, 0.185, -0.66, 0.19, -0.55, 0.15, -0.43, 0.06, -0.36, -0.05, -0.38, -0.135, -0.48,
  ]),
]
const moustache: Shape = [
  smooth([0.0, -0.555, 0.03, -0.585, 0.083, -0.59, 0.13, -0.585, 0.155, -0.557, 0.083, -0.57], 6),
]
type Stroke = [number, number, number]
/** On the brow, beside the eyes, under them, from the nose to the mouth; x, y and half the width. */
const wrinkles: Stroke[][] = [
  [
    [-0.02, -0.845, 0.001],
    [0.06, -0.855, 0.003],
    [0.15, -0.842, 0.001],
  ],
  [
    [0.0, -0.82, 0.001],
    [0.06, -0.828, 0.003],
    [0.14, -0.818, 0.001],
  ],
  [
    [-0.05, -0.72, 0.003],
    [-0.085, -0.74, 0.001],
  ],
  [
    [-0.05, -0.71, 0.003],
    [-0.09, -0.708, 0.001],
  ],
  [
    [-0.045, -0.7, 0.003],
    [-0.08, -0.68, 0.001],
  ],
  [
    [-0.02, -0.69, 0.001],
    [0.015, -0.68, 0.003],
    [0.05, -0.688, 0.001],
  ],
  [
    [0.105, -0.688, 0.001],
    [0.135, -0.681, 0.003],
    [0.165, -0.69, 0.001],
  ],
  [
    [0.055, -0.625, 0.002],
    [0.02, -0.585, 0.004],
    [0.01, -0.545, 0.001],
  ],
  [
    [0.125, -0.625, 0.002],
    [0.15, -0.59, 0.003],
    [0.15, -0.55, 0.001],
  ],
]

export function paintRobot(stage: Stage, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const s = spot.size
  const put = (shape: Shape, melt = 0.02) =>
    soften(rasterise(canvas, place(shape, spot.x, spot.y, s, spot.mirrored), 5), melt * s)
  const model = (shape: Shape, round: number, c: Colour, melt = 0.02) =>
    fillRelief(canvas, put(shape, melt), s * round, {
      light: plan.light.direction,
      rim: palette.light,
      rimStrength: 0.8,
      gloss: 0.5,
      colours: solid(c, mix(palette.near, palette.sky[0], 0.3), palette.light),
    })
  const steel = mix([0.66, 0.69, 0.72], palette.sky[2], 0.35)
  model(
    [limb(0, -0.98, 0.012, 0, -0.86, 0.012), ellipse(0, -1.0, 0.03, 0.03)],
    0.02,
    palette.accent,
    0.006,
  )
  model([rect(-0.1, -0.5, 0.2, 0.16)], 0.05, shift(steel, -0.2))
  model(
    [
      ...chain([-0.34, -0.3, 0.08], [-0.44, -0.08, 0.065], [-0.42, 0.06, 0.065]),
      ...chain([0.34, -0.3, 0.08], [0.44, -0.08, 0.065], [0.42, 0.06, 0.065]),
    ],
    0.05,
    shift(steel, -0.08),
  )
  model([rect(-0.3, -0.4, 0.6, 0.5)], 0.1, colour, 0.07)
  model([rect(-0.27, -0.87, 0.54, 0.42)], 0.1, steel, 0.09)
  model([ellipse(-0.3, -0.66, 0.05, 0.08), ellipse(0.3, -0.66, 0.05, 0.08)], 0.04, colour)
  fill(canvas, put([rect(-0.2, -0.76, 0.4, 0.2)], 0.05), shift(palette.near, -0.03))
  for (const x of [-0.09, 0.09]) {
    const px = spot.x + x * s
    glow(canvas, px, spot.y - 0.66 * s, s * 0.13, palette.second, 0.9)
    fill(
      canvas,
      rasterise(canvas, [ellipse(px, spot.y - 0.66 * s, s * 0.036, s * 0.045)]),
      mix(palette.second, palette.light, 0.5),
    )
  }
  fill(canvas, put([ellipse(0, -0.2, 0.07, 0.07)], 0.01), mix(palette.second, palette.light, 0.4))
}
