import { glow } from '../surface/canvas.ts'
import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp, fillRows } from '../surface/fill.ts'
import { fbm } from '../surface/noise.ts'
import { type Contour, chain, ellipse, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'
import { paintShafts } from './woods.ts'

/** Under water: light from above, rock ledges, coral and weed, bubbles. */
export function paintDeep(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  fillRows(canvas, ramp(palette.sky), 0, height)
  glow(canvas, plan.light.x * width, -unit * 0.1, unit * 0.95, palette.light, 0.7)
  paintShafts(stage)
  const seed = random.bits() | 0
  for (let k = 0; k < 3; k++) {
    const near = k / 2
    const body = mix(palette.near, palette.sky[2], (1 - near) * 0.75)
    const line: Contour = [0, height]
    const base = height * (0.74 + near * 0.14)
    const level = (x: number) =>
      base - (fbm((x / unit) * 2 + k * 9, k, seed, 5) - 0.45) * unit * 0.4
    for (let i = 0; i <= 80; i++) line.push((i / 80) * width, level((i / 80) * width))
    line.push(width, height)
    fillRamp(
      canvas,
      rasterise(canvas, [line]),
      ramp([shift(body, 0.08), body, shift(body, -0.05)]),
      [0, base - unit * 0.2],
      [0, height],
    )
    const plants = 9
    for (let i = 0; i < plants; i++) {
      const x = random.next() * width
      const y = level(x) + unit * 0.015
      const colour = mix(
        random.pick([palette.accent, palette.second, shift(palette.far, 0.1), palette.accent]),
        palette.sky[2],
        (1 - near) * 0.72,
      )
      const shape = random.chance(0.5)
        ? coral(x, y, unit * random.between(0.07, 0.15) * (0.6 + near * 0.6), random)
        : weed(x, y, unit * random.between(0.12, 0.3) * (0.6 + near * 0.6), random)
      fillRamp(
        canvas,
        rasterise(canvas, shape),
        ramp([shift(colour, 0.08), colour, mix(colour, palette.near, 0.6)]),
        [0, y - unit * 0.2],
        [0, y],
      )
    }
  }
  for (let i = 0; i < 36; i++) {
    const r = unit * random.between(0.002, 0.009)
    const [x, y] = [random.next() * width, random.next() * height]
    fill(canvas, rasterise(canvas, [ellipse(x, y, r, r)]), palette.light, 0.22)
    fill(
      canvas,
      rasterise(canvas, [ellipse(x - r * 0.3, y - r * 0.3, r * 0.35, r * 0.35)]),
      palette.light,
      0.6,
    )
  }
}

function coral(x: number, y: number, size: number, random: Stage['plan']['random']): Shape {
  const out: Shape = []
  const grow = (px: number, py: number, angle: number, length: number, depth: number) => {
    const ex = px + Math.sin(angle) * length
    const ey = py - Math.cos(angle) * length
    out.push(...chain([px, py, length * 0.2], [ex, ey, length * 0.15]))
    if (depth === 0) return
    for (const side of [-1, 1])
      grow(
        ex,
        ey,
        angle + side * random.between(0.25, 0.6),
        length * random.between(0.62, 0.8),
        depth - 1,
      )
  }
  grow(x, y, random.between(-0.2, 0.2), size * 0.42, 3)
  return out
}

function weed(x: number, y: number, size: number, random: Stage['plan']['random']): Shape {
  const out: Shape = []
  for (let k = 0; k < 4; k++) {
    const sway = random.between(-0.5, 0.5)
    const points: [number, number, number][] = []
    for (let i = 0; i <= 8; i++) {
      const t = i / 8
      points.push([
        x +
          (k - 1.5) * size * 0.08 +
          Math.sin(t * 5 + k * 2) * size * 0.06 * t +
          sway * size * 0.3 * t * t,
        y - t * size,
        size * 0.03 * (1 - t * 0.85),
      ])
    }
    out.push(...chain(...points))
  }
  return out
}
