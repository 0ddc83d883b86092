import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { type Contour, chain, place, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

/** A broad tree: a forked trunk and clumps of leaves lit from one side. */
export function paintTree(stage: Stage, spot: Spot, colour: Colour | null, palm: boolean): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const s = spot.size
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const bark = mix(mix(palette.near, [0.28, 0.2, 0.14], 0.4), air, spot.haze)
  const leaf = mix(colour ?? mix(palette.ground, palette.near, 0.35), air, spot.haze)
  castShadow(stage, spot, 0.4)
  const trunk: Shape = []
  if (palm) {
    const lean = random.between(-0.25, 0.25)
    trunk.push(...chain([0, 0, 0.035], [lean * 0.3, -0.35, 0.026], [lean, -0.8, 0.02]))
    for (let i = 0; i < 9; i++) {
      const a = -Math.PI * (0.02 + (i / 8) * 0.96)
      trunk.push(
        smooth(
          [
            lean,
            -0.8,
            lean + Math.cos(a) * 0.2,
            -0.84 + Math.sin(a) * 0.16,
            lean + Math.cos(a) * 0.4,
            -0.74 + Math.sin(a) * 0.1,
            lean + Math.cos(a) * 0.2,
            -0.79 + Math.sin(a) * 0.12,
          ],
          6,
        ),
      )
    }
    fillRelief(canvas, rasterise(canvas, place(trunk, spot.x, spot.y, s), 3), s * 0.02, {
      colours: solid(mix(leaf, bark, 0.4), palette.near, palette.light),
      light: plan.light.direction,
      rim: palette.light,
      rimStrength: 0.6,
      gloss: 0,
    })
    return
  }
  trunk.push(
    ...chain([0, 0, 0.055], [0.01, -0.25, 0.036], [-0.02, -0.45, 0.03]),
    ...chain([0, -0.3, 0.03], [0.16, -0.55, 0.016]),
    ...chain([0, -0.32, 0.028], [-0.17, -0.56, 0.015]),
  )
  trunk.push([-0.1, 0, 0.1, 0, 0.03, -0.08, -0.03, -0.08])
  fillRelief(canvas, rasterise(canvas, place(trunk, spot.x, spot.y, s), 3), s * 0.03, {
    colours: solid(bark, palette.near, palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.5,
    gloss: 0,
  })
  const clumps: [number, number, number][] = []
  for (let i = 0; i < 26; i++) {
    const a = random.between(0, Math.PI * 2)
    const d = Math.sqrt(random.next())
    clumps.push([
      Math.cos(a) * d * 0.34,
      -0.66 + Math.sin(a) * d * 0.25,
      random.between(0.075, 0.14),
    ])
  }
  clumps.sort((a, b) => a[1] - b[1]).reverse()
  for (let layer = 0; layer < 3; layer++) {
    const shape: Shape = clumps
      .filter((_, i) => i % 3 === layer)
      .flatMap(([x, y, r]) => {
        const lump: Contour = []
        for (let k = 0; k < 26; k++) {
          const a = (k / 26) * Math.PI * 2
          const rr = r * (0.82 + random.next() * 0.32)
          lump.push(x + Math.cos(a) * rr, y - layer * 0.02 + Math.sin(a) * rr * 0.88)
        }
        return [lump]
      })
    fillRelief(canvas, rasterise(canvas, place(shape, spot.x, spot.y, s), 4), s * 0.085, {
      colours: solid(shift(leaf, -0.05 + layer * 0.04), palette.near, palette.light),
      light: plan.light.direction,
      rim: palette.light,
      rimStrength: 0.5,
      gloss: 0,
      mottle: 0.42,
      mottleSize: Math.max(1.5, s * 0.011),
      seed: 11 + layer,
    })
  }
}
