import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRamp, fillRows, shade } from '../surface/fill.ts'
import { fbm, makeField, noise, readField } from '../surface/noise.ts'
import { type Contour, ellipse, limb, place, rect, type Shape } from '../surface/path.ts'
import { blurMask, rasterise } from '../surface/raster.ts'
import { fillRelief, solid } from '../surface/relief.ts'
import type { Stage } from './stage.ts'

/** Poured paint: noise that bends itself, read through the palette, with thin bright veins. */
export function paintMarble(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const seed = random.bits() | 0
  const zoom = random.between(1.1, 1.9)
  const step = Math.max(2, Math.round(unit / 420))
  const flow = makeField(Math.ceil(width / step), Math.ceil(height / step), (u, v) => {
    const x = ((u * width) / unit) * zoom
    const y = ((v * height) / unit) * zoom
    const qx = fbm(x, y, seed, 4)
    const qy = fbm(x + 5.2, y + 1.3, seed + 1, 4)
    return fbm(x + 3.6 * qx, y + 3.6 * qy, seed + 2, 5) * 0.72 + qx * 0.28
  })
  const colours = ramp([
    palette.near,
    palette.sky[0],
    palette.accent,
    palette.sky[2],
    palette.light,
    palette.second,
    palette.sky[1],
    palette.near,
  ])
  const du = 0.0035
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = x / width
      const v = y / height
      const n = readField(flow, u, v)
      const lean = (n - readField(flow, u - du * 2, v - du * 2)) * 6
      const t = Math.min(1, Math.max(0, (n - 0.26) * 2.05))
      const c = ((t * 255) | 0) * 3
      const vein = Math.max(0, 1 - Math.abs(((n * 14) % 1) - 0.5) * 26) * 0.3
      const i = (y * width + x) * 3
      for (let k = 0; k < 3; k++)
        canvas.rgb[i + k] = (colours[c + k] ?? 0) * (1 + lean) + (palette.light[k] ?? 1) * vein
    }
  }
}

/** Cut paper in layers, each throwing a shadow on the one behind. */
export function paintStrata(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  fillRows(canvas, ramp([palette.sky[3], palette.light]), 0, height)
  const sun = random.between(0.1, 0.17) * unit
  fill(
    canvas,
    rasterise(canvas, [ellipse(plan.light.x * width, height * 0.24, sun, sun)]),
    palette.accent,
  )
  const count = random.whole(6, 9)
  const all = ramp([
    palette.sky[3],
    palette.second,
    palette.sky[2],
    palette.accent,
    palette.sky[1],
    palette.sky[0],
    palette.near,
  ])
  const seed = random.bits() | 0
  for (let k = 0; k < count; k++) {
    const t = (k + 1) / count
    const base = height * (0.2 + t * 0.72)
    const swing = unit * random.between(0.09, 0.2)
    const beat = random.between(0.8, 2.1)
    const phase = random.between(0, 7)
    const line: Contour = [-5, height + 5]
    for (let i = 0; i <= 90; i++) {
      const u = i / 90
      const y =
        base +
        Math.sin(u * beat * 5 + phase) * swing * 0.7 +
        (noise(u * 3 + phase, k, seed) - 0.5) * swing * 1.3
      line.push(u * (width + 10) - 5, y)
    }
    line.push(width + 5, height + 5)
    const layer = rasterise(canvas, [line], unit * 0.06)
    const under = { ...layer, y: Math.max(0, layer.y - Math.round(unit * 0.014)) }
    under.height = Math.min(layer.height, height - under.y)
    under.a = blurMask(layer, unit * 0.03).slice(0, under.width * under.height)
    shade(canvas, under, [0.52, 0.5, 0.6], 0.6)
    const c = Math.round(t * 255) * 3
    const colour = [all[c] ?? 0, all[c + 1] ?? 0, all[c + 2] ?? 0] as const
    fillRamp(
      canvas,
      layer,
      ramp([shift(colour, 0.06), colour, shift(colour, -0.06)]),
      [0, base - swing],
      [0, base + unit * 0.4],
    )
  }
}

/** Circles in a rhythm of sizes, overlapping like printed inks. */
export function paintCircles(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  fillRows(canvas, ramp([palette.sky[3], mix(palette.sky[3], palette.sky[2], 0.6)]), 0, height)
  const inks = [
    palette.accent,
    palette.second,
    palette.sky[1],
    palette.near,
    palette.sky[0],
    palette.sky[2],
  ] as const
  const [cx, cy] = [width * random.between(0.35, 0.65), height * random.between(0.35, 0.65)]
  const rings = random.whole(4, 7)
  const big = unit * random.between(0.36, 0.5)
  for (let k = 0; k < rings; k++) {
    const r = big * (1 - k / rings)
    const off = (k / rings) * unit * 0.05
    const mask = rasterise(canvas, [ellipse(cx + off, cy - off, r, r)])
    const ink = inks[k % inks.length] ?? palette.accent
    fillRamp(
      canvas,
      mask,
      ramp([shift(ink, 0.07), ink, shift(ink, -0.06)]),
      [cx - r, cy - r],
      [cx + r, cy + r],
      0.96,
    )
  }
  for (let k = 0; k < 9; k++) {
    const a = random.between(0, Math.PI * 2)
    const d = unit * random.between(0.2, 0.56)
    const r = unit * random.between(0.02, 0.13)
    const [x, y] = [cx + Math.cos(a) * d, cy + Math.sin(a) * d]
    const ink = random.pick(inks)
    const mask = rasterise(canvas, [ellipse(x, y, r, r)], 4)
    if (random.chance(0.5)) {
      fillRelief(canvas, mask, r * 0.7, {
        colours: solid(ink, palette.near, palette.light),
        light: plan.light.direction,
        rim: palette.light,
        rimStrength: 0.4,
        gloss: 0.4,
      })
    } else fill(canvas, mask, ink, 0.86)
  }
}

/** Bauhaus: bars, discs, arcs and triangles on a leaning grid. */
export function paintGeometry(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  fillRows(
    canvas,
    ramp([shift(palette.sky[3], 0.01), mix(palette.sky[3], palette.sky[2], 0.5)]),
    0,
    height,
  )
  const inks = [
    palette.accent,
    palette.second,
    palette.near,
    palette.sky[1],
    palette.sky[0],
  ] as const
  const turn = random.between(-0.6, 0.6)
  const [cx, cy] = [width / 2, height / 2]
  const set = (
    shape: Shape,
    x: number,
    y: number,
    colour: readonly [number, number, number],
    opacity = 1,
  ) => {
    const mask = rasterise(
      canvas,
      place(
        shape,
        cx + x * Math.cos(turn) - y * Math.sin(turn),
        cy + x * Math.sin(turn) + y * Math.cos(turn),
        1,
        false,
        turn,
      ),
    )
    fillRamp(
      canvas,
      mask,
      ramp([shift(colour, 0.05), colour, shift(colour, -0.05)]),
      [mask.x, mask.y],
      [mask.x + mask.width, mask.y + mask.height],
      opacity,
    )
  }
  const r = unit * random.between(0.2, 0.28)
  const [dx, dy] = [unit * random.between(-0.2, 0.2), unit * random.between(-0.2, 0.05)]
  set(
    [rect(-unit * 0.9, -unit * 0.03, unit * 1.8, unit * 0.06)],
    0,
    unit * random.between(0.05, 0.3),
    palette.near,
  )
  set([ellipse(0, 0, r, r)], dx, dy, palette.accent)
  const half: Contour = []
  for (let i = 0; i <= 30; i++)
    half.push(Math.cos((i / 30) * Math.PI) * r * 0.8, Math.sin((i / 30) * Math.PI) * r * 0.8)
  set([half], dx + r * 0.9, dy + r * 0.55, palette.sky[0])
  for (let i = 0; i < 10; i++) {
    const ink = random.pick(inks)
    const [x, y] = [unit * random.between(-0.48, 0.48), unit * random.between(-0.48, 0.48)]
    const s = unit * random.between(0.05, 0.2)
    const kind = random.whole(0, 4)
    if (kind === 0) set([rect(-s / 2, -s / 2, s, s)], x, y, ink, 0.92)
    else if (kind === 1) set([[0, -s * 0.7, s * 0.7, s * 0.5, -s * 0.7, s * 0.5]], x, y, ink, 0.92)
    else if (kind === 2) set([limb(-s * 1.6, 0, s * 0.06, s * 1.6, 0, s * 0.06)], x, y, ink)
    else if (kind === 3) {
      for (let k = 0; k < 5; k++) set([rect(-s, k * s * 0.18, s * 2, s * 0.06)], x, y, ink)
    } else set([ellipse(0, 0, s * 0.35, s * 0.35)], x, y, ink)
  }
}
