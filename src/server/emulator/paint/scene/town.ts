import { glow } from '../surface/canvas.ts'
import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp } from '../surface/fill.ts'
import { rect, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

/** A skyline of towers in three depths, windows lit by how dark it is. */
export function paintCity(stage: Stage, foot: number): void {
  const { plan, width, unit } = stage
  const { palette, random } = plan
  const air = mix(palette.sky[3], palette.sky[2], 0.4)
  const peak = random.between(0.3, 0.7)
  const depths = 4
  for (let k = 0; k < depths; k++) {
    const near = k / (depths - 1)
    const haze = (1 - near) * 0.72
    const body = mix(mix(palette.near, palette.sky[0], 0.16), air, haze)
    let x = -unit * 0.05
    while (x < width) {
      const w = unit * random.between(0.035, 0.085) * (0.8 + near * 0.8)
      const centre = 1 - Math.min(1, Math.abs((x + w / 2) / width - peak) * 1.7)
      const tall =
        unit * (0.1 + (1 - near * 0.72) * (0.12 + 0.4 * centre ** 1.5)) * random.between(0.6, 1.25)
      tower(stage, x, foot, w, tall, body, haze)
      x += w * random.between(0.86, 1.25)
    }
  }
}

function tower(
  stage: Stage,
  x: number,
  foot: number,
  w: number,
  tall: number,
  body: readonly [number, number, number],
  haze: number,
): void {
  const { canvas, plan, unit } = stage
  const { palette, random, light } = plan
  const top = foot - tall
  const shape: Shape = [rect(x, top, w, tall + unit * 0.02)]
  const kind = random.whole(0, 5)
  if (kind === 0)
    shape.push(
      rect(x + w * 0.2, top - w * 0.5, w * 0.6, w * 0.52),
      rect(x + w * 0.47, top - w * 1.5, w * 0.05, w),
    )
  if (kind === 1) shape.push([x, top + 1, x + w, top + 1, x + w, top - w * 0.5])
  if (kind === 2)
    shape.push([x + w * 0.15, top + 1, x + w * 0.85, top + 1, x + w * 0.5, top - w * 1.1])
  if (kind === 3) shape.push(rect(x + w * 0.12, top - w * 0.22, w * 0.76, w * 0.24))
  const low = mix(body, palette.sky[3], 0.25 + haze * 0.4)
  fillRamp(
    canvas,
    rasterise(canvas, shape),
    ramp([body, mix(body, low, 0.4), low]),
    [0, top],
    [0, foot],
  )
  const sunny = light.x < (x + w / 2) / stage.width
  const side = rasterise(canvas, [rect(sunny ? x : x + w * 0.72, top, w * 0.28, tall)])
  fill(canvas, side, mix(palette.light, body, 0.4), 0.28 * (1 - haze) * Math.max(0.25, palette.lux))
  const pitch = unit * random.between(0.0105, 0.0145)
  const rate = (palette.lux < 0.35 ? 0.42 : palette.lux < 0.6 ? 0.26 : 0.5) * (1 - haze * 0.5)
  const day = palette.lux >= 0.6
  const windows: Shape = []
  const bright: Shape = []
  for (let wy = top + pitch; wy < foot - pitch; wy += pitch) {
    const floor = random.chance(0.12)
    for (let wx = x + pitch * 0.6; wx < x + w - pitch * 0.8; wx += pitch * 0.95) {
      if (!random.chance(floor ? 0.85 : rate)) continue
      const to = random.chance(0.2) ? bright : windows
      to.push(rect(wx, wy, pitch * 0.5, pitch * 0.52))
    }
  }
  if (day) {
    fill(canvas, rasterise(canvas, windows), shift(body, -0.07), 0.55)
    fill(canvas, rasterise(canvas, bright), palette.sky[3], 0.4)
    return
  }
  const lamp = mix(palette.accent, palette.light, 0.45)
  fill(canvas, rasterise(canvas, windows), mix(lamp, body, haze * 0.5), 0.85 - haze * 0.5)
  fill(
    canvas,
    rasterise(canvas, bright),
    random.chance(0.3) ? palette.second : shift(lamp, 0.1),
    0.95 - haze * 0.5,
  )
}

/** A street seen along its axis: house fronts either side running to one point. */
export function paintStreet(stage: Stage, horizon: number): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const vx = width * random.between(0.4, 0.6)
  const vy = horizon
  const air = mix(palette.sky[3], palette.light, 0.4)
  const road = mix(palette.near, palette.ground, 0.55)
  fillRamp(
    canvas,
    rasterise(canvas, [rect(0, vy, width, height - vy)]),
    ramp([mix(road, air, 0.65), road, shift(road, -0.1)]),
    [0, vy],
    [0, height],
  )
  for (const side of [-1, 1]) {
    const count = 7
    for (let i = count - 1; i >= 0; i--) {
      const z0 = 1 / (1 + i * 0.62)
      const z1 = 1 / (1 + (i + 1) * 0.62)
      const reach = unit * 0.62
      const x0 = vx + side * reach * z0 * 1.25
      const x1 = vx + side * reach * z1 * 1.25
      const tall = unit * random.between(0.72, 1.05)
      const y = (z: number, up: number) => vy + (unit * 0.34 - up) * z
      const haze = (1 - z0) * 0.75
      const hue = random.pick([palette.accent, palette.second, palette.ground, palette.far])
      const lit = side * (plan.light.x - 0.5) < 0
      const wall = mix(shift(mix(hue, palette.ground, 0.45), lit ? 0.1 : -0.12), air, haze)
      const front = [x0, y(z0, tall), x1, y(z1, tall), x1, y(z1, 0), x0, y(z0, 0)]
      fillRamp(
        canvas,
        rasterise(canvas, [front]),
        ramp([shift(wall, 0.04), wall, shift(wall, -0.1)]),
        [0, y(z0, tall)],
        [0, y(z0, 0)],
      )
      const panes: Shape = []
      const across = 3
      for (let r = 0; r < 4; r++) {
        for (let c = 0; c < across; c++) {
          const u = (t: number) => 1 / (1 + (i + t) * 0.62)
          const ta = (c + 0.25) / across
          const tb = (c + 0.72) / across
          const low = tall * (0.12 + r * 0.22)
          const high = low + tall * 0.13
          const xa = vx + side * reach * u(ta) * 1.25
          const xb = vx + side * reach * u(tb) * 1.25
          panes.push([xa, y(u(ta), high), xb, y(u(tb), high), xb, y(u(tb), low), xa, y(u(ta), low)])
        }
      }
      const glass =
        palette.lux < 0.6 ? mix(palette.accent, palette.light, 0.55) : shift(wall, -0.22)
      fill(canvas, rasterise(canvas, panes), mix(glass, air, haze * 0.8), 0.85)
    }
  }
  glow(canvas, vx, vy - unit * 0.05, unit * 0.5, palette.light, 0.35)
  if (palette.lux < 0.6) {
    for (let i = 0; i < 4; i++) {
      const z = 1 / (1 + i * 0.9)
      for (const side of [-1, 1])
        glow(
          canvas,
          vx + side * unit * 0.5 * z,
          vy - unit * 0.3 * z,
          unit * 0.22 * z,
          palette.accent,
          0.6,
        )
    }
  }
}
