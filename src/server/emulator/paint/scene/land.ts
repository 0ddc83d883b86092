import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { lay } from '../surface/fill.ts'
import { fbm, makeField, readField, ridged } from '../surface/noise.ts'
import type { Stage } from './stage.ts'

/** One layer of land: its skyline for each column (px), and how deep it stands in the haze. */
export interface Layer {
  skyline: Float32Array
  foot: number
  haze: number
  kind: 'rock' | 'hill' | 'dune'
  snow: number
}

/** A skyline from noise: mean height and roughness in px, features across the picture. */
export function skyline(
  stage: Stage,
  base: number,
  tall: number,
  features: number,
  kind: Layer['kind'],
): Float32Array {
  const seed = stage.plan.random.bits() | 0
  const offset = stage.plan.random.between(0, 50)
  const out = new Float32Array(stage.width)
  const aspect = stage.width / stage.unit
  for (let x = 0; x < stage.width; x++) {
    const u = (x / stage.width) * features * aspect + offset
    const n =
      kind === 'rock'
        ? ridged(u, offset, seed, 6) * 0.75 + fbm(u * 0.6, offset + 9, seed + 3, 2) * 0.55 - 0.35
        : kind === 'dune'
          ? fbm(u * 0.8, offset, seed, 2)
          : fbm(u, offset, seed, 4)
    out[x] = base - tall * n
  }
  return out
}

/** Paints a layer from its skyline down, with light on its slopes, snow on its peaks, mist at its foot. */
export function paintLand(stage: Stage, layer: Layer): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, light } = plan
  const side = light.x < 0.5 ? -1 : 1
  const air = mix(palette.sky[3], palette.sky[2], 0.35)
  const body = mix(
    layer.kind === 'rock'
      ? palette.near
      : mix(palette.near, palette.ground, layer.kind === 'dune' ? 0.95 : 0.6),
    palette.far,
    Math.min(1, layer.haze * 1.1),
  )
  const tone = (c: Colour) => mix(c, air, layer.haze * 0.62)
  const lit = tone(mix(shift(body, 0.2), palette.light, 0.28 * palette.lux + 0.08))
  const dark = tone(shift(body, -0.05))
  const colours = ramp([dark, tone(body), lit])
  const white = tone(mix([0.97, 0.98, 1], palette.light, 0.3))
  const blue = tone(
    mix(mix([0.62, 0.72, 0.88], palette.sky[1], 0.4), [0.9, 0.94, 1], palette.lux * 0.3),
  )
  const seed = plan.random.bits() | 0
  const scale = unit / (layer.kind === 'rock' ? 5.5 : 8)
  // Texture is computed at a third of the size and read smoothly; its grain stays finer than any shape.
  const step = Math.max(2, Math.round(unit / 340))
  const rough = makeField(Math.ceil(width / step), Math.ceil(height / step), (u, v) => {
    const x = (u * width) / scale
    const y = (v * height) / scale
    if (layer.kind === 'rock') {
      const warp = fbm(x * 0.8, y * 0.8, seed + 5, 2)
      return ridged(x * 0.9 + warp, y * 0.75 + warp * 0.8 + x * 0.5 * side, seed, 5)
    }
    return fbm(x * 1.1, y * (layer.kind === 'dune' ? 4 : 3.2), seed, layer.kind === 'dune' ? 3 : 5)
  })
  const slopes = new Float32Array(width)
  let highest = height
  for (let x = 0; x < width; x++) {
    const here = layer.skyline[x] ?? 0
    const ahead = layer.skyline[Math.min(width - 1, x + 3)] ?? here
    const behind = layer.skyline[Math.max(0, x - 3)] ?? here
    slopes[x] = ((ahead - behind) / 6) * side
    highest = Math.min(highest, here)
  }
  const end = Math.min(height, Math.ceil(layer.foot))
  for (let y = Math.max(0, Math.floor(highest)); y < end; y++) {
    for (let x = 0; x < width; x++) {
      const top = layer.skyline[x] ?? 0
      const y0 = Math.max(0, Math.floor(top))
      if (y < y0) continue
      const slope = slopes[x] ?? 0
      const u = x / width
      const depth = (y - top) / (unit * 0.3)
      const n = readField(rough, u, y / height)
      let t: number
      if (layer.kind === 'rock') {
        const ahead = readField(rough, u + (side * 2.2) / (width / step), y / height)
        t = 0.42 + (n - ahead) * 5.2 - slope * 0.22 + (n - 0.5) * 0.25
      } else {
        t =
          layer.kind === 'dune'
            ? 0.56 - slope * 2.4 - depth * 0.1 + (n - 0.5) * 0.3
            : 0.62 - depth * 0.32 + (n - 0.5) * 0.5 - slope * 0.5
      }
      t = t < 0 ? 0 : t > 1 ? 1 : t
      const c = ((t * 255) | 0) * 3
      let r = colours[c] ?? 0
      let g = colours[c + 1] ?? 0
      let b = colours[c + 2] ?? 0
      if (layer.snow > 0) {
        const line = layer.snow * 0.62 - depth * 0.75 + (n - 0.5) * 0.9
        const s = Math.min(1, Math.max(0, line * 3.5))
        if (s > 0) {
          const k = Math.min(1, t * 1.25)
          r += (blue[0] + (white[0] - blue[0]) * k - r) * s
          g += (blue[1] + (white[1] - blue[1]) * k - g) * s
          b += (blue[2] + (white[2] - blue[2]) * k - b) * s
        }
      }
      const mist =
        Math.min(1, Math.max(0, (y - top) / (layer.foot - top + 1))) ** 1.6 * layer.haze * 0.85
      r += (air[0] - r) * mist
      g += (air[1] - g) * mist
      b += (air[2] - b) * mist
      lay(canvas.rgb, (y * width + x) * 3, r, g, b, y === y0 && top > 0 ? 1 - (top - y0) : 1)
    }
  }
}

/** Three to five layers receding into the haze. */
export function paintRange(
  stage: Stage,
  foot: number,
  tall: number,
  kind: Layer['kind'],
  snow: number,
): void {
  const count = kind === 'rock' ? 4 : 3
  for (let i = 0; i < count; i++) {
    const near = i / (count - 1)
    const base = foot - tall * 0.32 * (1 - near)
    paintLand(stage, {
      skyline: skyline(
        stage,
        base,
        tall * (kind === 'rock' ? 1.35 - near * 0.95 : 0.9 - near * 0.4),
        kind === 'rock' ? 2 + near * 1.4 : 1.2 + near * 0.7,
        kind,
      ),
      foot: foot + tall * 0.05,
      haze: (1 - near) * 0.85 + 0.06,
      kind,
      snow: snow * (1 - near * 0.75),
    })
  }
}
