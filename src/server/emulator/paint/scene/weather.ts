import { glow } from '../surface/canvas.ts'
import { mix } from '../surface/colour.ts'
import { fill, lay } from '../surface/fill.ts'
import { fbm, makeField, readField } from '../surface/noise.ts'
import { chain, ellipse, limb, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

const inside = new Set([
  'table',
  'studio',
  'room',
  'marble',
  'circles',
  'geometry',
  'strata',
  'deep',
  'space',
])

/** Fog behind the subject. */
export function paintAir(stage: Stage): void {
  const { plan } = stage
  if (plan.weather.has('fog') && !inside.has(plan.setting)) paintFog(stage, 0.42)
}

/** What falls through the air, over everything else. */
export function paintWeather(stage: Stage): void {
  const { plan } = stage
  if (inside.has(plan.setting)) return
  if (plan.weather.has('fog')) paintFog(stage, 0.2)
  if (plan.weather.has('storm')) paintLightning(stage)
  if (plan.weather.has('rain') || plan.weather.has('storm')) paintRain(stage, 0.3)
  if (plan.weather.has('snow')) paintSnow(stage)
}

export function paintFog(stage: Stage, amount: number): void {
  const { canvas, plan, width, height, unit } = stage
  const seed = plan.random.bits() | 0
  const air = mix(plan.palette.sky[3], plan.palette.sky[2], 0.35)
  const field = makeField(128, 128, (u, v) =>
    fbm(((u * width) / unit) * 1.6, ((v * height) / unit) * 5, seed, 5),
  )
  for (let y = 0; y < height; y++) {
    const v = y / height
    const band = Math.exp(-(((v - plan.horizon - 0.06) / 0.24) ** 2))
    for (let x = 0; x < width; x++) {
      const n = readField(field, x / width, v)
      const a = Math.min(0.94, band * amount * (0.35 + n * 1.1) + amount * 0.1)
      lay(canvas.rgb, (y * width + x) * 3, air[0], air[1], air[2], a)
    }
  }
}

export function paintRain(stage: Stage, opacity: number): void {
  const { canvas, plan, width, height, unit } = stage
  const random = plan.random.fork('rain')
  const lean = random.between(0.08, 0.25) * (random.chance(0.5) ? 1 : -1)
  for (let k = 0; k < 2; k++) {
    const shape: Shape = []
    const count = Math.round((k ? 130 : 420) * (width / unit) * (height / unit))
    for (let i = 0; i < count; i++) {
      const l = unit * (k ? random.between(0.05, 0.1) : random.between(0.02, 0.05))
      const [x, y] = [random.next() * width * 1.2 - width * 0.1, random.next() * height]
      const w = Math.max(0.35, unit * (k ? 0.0011 : 0.0006))
      shape.push([x - w, y, x + w, y, x + lean * l + w, y + l, x + lean * l - w, y + l])
    }
    fill(
      canvas,
      rasterise(canvas, shape),
      mix(plan.palette.sky[3], [1, 1, 1], 0.4),
      opacity * (k ? 1 : 0.7),
    )
  }
}

export function paintSnow(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const random = plan.random.fork('snow')
  for (let k = 0; k < 3; k++) {
    const shape: Shape = []
    const count = Math.round([420, 170, 34][k] ?? 0)
    for (let i = 0; i < count * (width / unit) * (height / unit); i++) {
      const r = Math.max(0.45, unit * ([0.0013, 0.0026, 0.006][k] ?? 0) * random.between(0.7, 1.3))
      shape.push(ellipse(random.next() * width, random.next() * height, r, r))
    }
    fill(canvas, rasterise(canvas, shape), [1, 1, 1], [0.8, 0.75, 0.34][k] ?? 0.5)
  }
}

export function paintLightning(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const random = plan.random.fork('bolt')
  let x = width * random.between(0.25, 0.75)
  let y = 0
  const points: [number, number, number][] = [[x, y, unit * 0.0042]]
  const foot = height * plan.horizon
  const shape: Shape = []
  while (y < foot) {
    x += random.between(-0.045, 0.045) * unit
    y += random.between(0.02, 0.05) * unit
    points.push([x, Math.min(y, foot), unit * (0.0042 - 0.0026 * (y / foot))])
    if (random.chance(0.25))
      shape.push(
        limb(
          x,
          y,
          unit * 0.0016,
          x + random.between(-0.11, 0.11) * unit,
          y + unit * 0.07,
          unit * 0.0004,
        ),
      )
  }
  shape.push(...chain(...points))
  for (const [px, py] of points.filter((_, i) => i % 3 === 0))
    glow(canvas, px, py, unit * 0.16, [0.72, 0.8, 1], 0.3)
  fill(canvas, rasterise(canvas, shape), [0.96, 0.97, 1], 0.95)
}
