import type { Spot, Stage } from '../scene/stage.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { ellipse, place } from '../surface/path.ts'
import { rasterise, soften } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import { type Animal, type AnimalName, animals } from './animals.ts'
import { castShadow } from './shadow.ts'

const coats: Record<AnimalName, string> = {
  cat: 'near',
  dog: 'second',
  fox: 'accent',
  horse: 'near',
  deer: 'ground',
  rabbit: 'light',
  elephant: 'far',
  bird: 'near',
  owl: 'ground',
  fish: 'accent',
  whale: 'near',
  butterfly: 'accent',
  person: 'near',
}

/** An animal as a lit, rounded figure. */
export function paintCreature(
  stage: Stage,
  name: AnimalName,
  spot: Spot,
  colour: Colour | null,
): void {
  const { canvas, plan, unit } = stage
  const { palette } = plan
  const animal: Animal = animals[name]
  const pick = {
    near: palette.near,
    second: palette.second,
    accent: palette.accent,
    ground: palette.ground,
    light: mix(palette.light, palette.ground, 0.25),
    far: palette.far,
  }
  // The table's words are this palette's names.
  const own = colour ?? pick[coats[name] as keyof typeof pick]
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const coat = mix(shift(own, palette.lux < 0.35 ? -0.08 : 0.03), air, spot.haze)
  if (!animal.afloat) castShadow(stage, spot, 0.42)
  const mask = soften(
    rasterise(canvas, place(animal.shape, spot.x, spot.y, spot.size, spot.mirrored), 6),
    animal.round * spot.size,
  )
  const seed = plan.random.bits() | 0
  const lit = {
    colours: solid(coat, mix(palette.near, palette.sky[0], 0.4), palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.9 - spot.haze * 0.6,
    gloss: 0.06,
    mottle: 0.09,
    mottleSize: Math.max(2, spot.size * 0.012),
    seed,
  }
  fillRelief(canvas, mask, spot.size * 0.085, lit)
  if (animal.front) {
    const front = rasterise(
      canvas,
      place(animal.front, spot.x, spot.y, spot.size, spot.mirrored),
      6,
    )
    fillRelief(canvas, front, spot.size * 0.04, {
      ...lit,
      colours: solid(shift(coat, 0.035), mix(palette.near, palette.sky[0], 0.4), palette.light),
    })
  }
  const at = (x: number, y: number) =>
    [spot.x + (spot.mirrored ? -x : x) * spot.size, spot.y + y * spot.size] as const
  const dot = (x: number, y: number, r: number, c: Colour) => {
    const [px, py] = at(x, y)
    fill(canvas, rasterise(canvas, [ellipse(px, py, r * spot.size, r * spot.size)]), c)
  }
  if (spot.size < unit * 0.14) return
  const dark = shift(palette.near, -0.1)
  if (name === 'owl') {
    for (const x of [-0.1, 0.1]) {
      dot(x, -0.66, 0.085, mix(palette.light, palette.second, 0.35))
      dot(x, -0.66, 0.055, palette.second)
      dot(x, -0.66, 0.032, dark)
      dot(x + 0.012, -0.675, 0.01, palette.light)
    }
  } else if (name === 'elephant') {
    dot(0.4, -0.76, 0.016, dark)
  } else if (name === 'fish') {
    dot(0.32, -0.03, 0.026, palette.light)
    dot(0.325, -0.03, 0.014, dark)
  } else if (name === 'cat') {
    for (const x of [0.05, 0.16]) {
      dot(x, -0.75, 0.024, mix(palette.second, palette.light, 0.3))
      dot(x + 0.004, -0.75, 0.012, dark)
    }
  } else if (name === 'butterfly') {
    for (const x of [-0.34, 0.34]) {
      dot(x, -0.28, 0.07, palette.second)
      dot(x, -0.28, 0.035, dark)
      dot(x * 0.75, 0.22, 0.045, palette.light)
    }
  }
}
