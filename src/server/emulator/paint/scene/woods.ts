import type { Random } from '../random.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { fbm } from '../surface/noise.ts'
import type { Contour, Shape } from '../surface/path.ts'
import { limb } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

/** A conifer standing on a point: boughs in steps, each a little different. */
export function conifer(x: number, y: number, tall: number, random: Random): Contour {
  const left: number[] = []
  const right: number[] = []
  const tiers = 7
  const wide = tall * random.between(0.15, 0.22)
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers
    const w = wide * (0.1 + t * 0.95)
    const py = y - tall * (1 - t)
    left.push(x - w * 0.35, py, x - w * random.between(0.85, 1.1), py + (tall / tiers) * 1.12)
    right.push(x + w * 0.35, py, x + w * random.between(0.85, 1.1), py + (tall / tiers) * 1.12)
  }
  const out: Contour = [
    x,
    y - tall * 1.03,
    ...right,
    x + wide * 0.06,
    y - tall * 0.03,
    x + wide * 0.06,
    y,
    x - wide * 0.06,
    y,
    x - wide * 0.06,
    y - tall * 0.03,
  ]
  for (let i = left.length - 2; i >= 0; i -= 2) out.push(left[i] ?? 0, left[i + 1] ?? 0)
  return out
}

/** A line of conifers along a skyline. */
export function paintTreeline(
  stage: Stage,
  base: number,
  tall: number,
  haze: number,
  rolling: number,
): void {
  const { canvas, plan, width, unit } = stage
  const random = plan.random.fork(`trees${Math.round(base)}`)
  const seed = random.bits() | 0
  const air = mix(plan.palette.sky[3], plan.palette.sky[2], 0.4)
  const colour: Colour = mix(plan.palette.near, air, haze)
  const shape: Shape = []
  const ground: Contour = [0, stage.height]
  const level = (x: number) => base - (fbm((x / unit) * 2.2, 5, seed, 3) - 0.5) * rolling
  for (let x = -tall * 0.2; x < width + tall * 0.2; x += tall * random.between(0.09, 0.2)) {
    const size =
      tall * random.between(0.55, 1.1) * (0.7 + 0.6 * fbm((x / unit) * 5, 1, seed + 3, 2))
    shape.push(conifer(x, level(x) + tall * 0.03, size, random))
  }
  for (let i = 0; i <= 40; i++) ground.push((i / 40) * width, level((i / 40) * width))
  ground.push(width, stage.height)
  shape.push(ground)
  const mask = rasterise(canvas, shape)
  const foot = mix(colour, air, Math.min(0.85, haze * 0.75 + 0.15))
  fillRamp(canvas, mask, ramp([colour, colour, foot]), [0, base - tall], [0, base + tall * 0.9])
}

/** Deep woods: trunks behind trunks, light falling between them. */
export function paintWoods(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const layers = 5
  for (let k = 0; k < layers; k++) {
    const near = k / (layers - 1)
    const haze = (1 - near) ** 1.1 * 0.86
    const air = mix(palette.sky[3], palette.sky[2], 0.3)
    const bark = mix(mix(palette.near, palette.far, 0.12), air, haze)
    const shape: Shape = []
    const gap = unit * (0.075 + near * 0.24)
    const foot = height * (0.66 + near * 0.24)
    for (let x = random.between(-gap, 0); x < width + gap; x += gap * random.between(0.6, 1.5)) {
      const w = unit * (0.008 + near * near * 0.042) * random.between(0.7, 1.3)
      const lean = random.between(-0.03, 0.03) * unit
      shape.push(limb(x, foot + unit * 0.05, w * 1.35, x + lean, -unit * 0.1, w * 0.7))
      const boughs = random.whole(1, 3)
      for (let b = 0; b < boughs; b++) {
        const y = random.between(0.05, 0.5) * height
        const way = random.chance(0.5) ? 1 : -1
        shape.push(
          limb(
            x + lean * 0.5,
            y,
            w * 0.4,
            x + way * w * random.between(4, 8),
            y - w * random.between(2, 6),
            w * 0.08,
          ),
        )
      }
    }
    const mask = rasterise(canvas, shape)
    fillRamp(
      canvas,
      mask,
      ramp([shift(bark, 0.03), bark, mix(bark, air, haze * 0.5)]),
      [0, 0],
      [0, foot],
    )
    if (k < layers - 1)
      paintGround(
        stage,
        foot,
        mix(mix(palette.ground, palette.near, 0.3 + near * 0.4), air, haze),
        mix(palette.near, air, haze * 0.8),
      )
    if (k === 1 || k === 2)
      glow(canvas, plan.light.x * width, height * 0.38, unit * 0.75, palette.light, 0.26)
  }
  paintGround(stage, height * 0.9, mix(palette.near, palette.ground, 0.3), palette.near)
  paintShafts(stage)
}

function paintGround(stage: Stage, top: number, light: Colour, dark: Colour): void {
  const seed = stage.plan.random.bits() | 0
  const { width, height, unit } = stage
  const line: Contour = [0, height]
  for (let i = 0; i <= 60; i++)
    line.push((i / 60) * width, top - (fbm((i / 60) * 5, 2, seed, 4) - 0.5) * unit * 0.09)
  line.push(width, height)
  fillRamp(
    stage.canvas,
    rasterise(stage.canvas, [line]),
    ramp([light, dark]),
    [0, top - unit * 0.04],
    [0, top + unit * 0.2],
  )
}

/** Slanting beams of light from above the picture. */
export function paintShafts(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  if (plan.palette.lux < 0.3) return
  const random = plan.random.fork('shafts')
  const sx = plan.light.x * width
  for (let i = 0; i < 6; i++) {
    const a = sx + random.between(-0.35, 0.35) * unit
    const b = a + (0.5 - plan.light.x) * unit * random.between(0.7, 1.5)
    const w = unit * random.between(0.015, 0.05)
    const mask = rasterise(canvas, [
      [
        a,
        -unit * 0.05,
        a + w * 0.6,
        -unit * 0.05,
        b + w * 2.2,
        height * 0.86,
        b - w,
        height * 0.86,
      ],
    ])
    for (let y = 0; y < mask.height; y++) {
      const fade = (1 - (y + mask.y) / (height * 0.86)) * 0.17 * plan.palette.lux
      for (let x = 0; x < mask.width; x++)
        mask.a[y * mask.width + x] = (mask.a[y * mask.width + x] ?? 0) * fade
    }
    fill(canvas, mask, plan.palette.light)
  }
}
