import type { Canvas, Mask } from './canvas.ts'
import { type Colour, mix, type Ramp, ramp, shift } from './colour.ts'
import { fbm, noise } from './noise.ts'
import { blurMask } from './raster.ts'

/** How a solid takes the light. Directions: x right, y down, z towards us; the ramp runs dark to bright. */
export interface Lit {
  colours: Ramp
  light: readonly [number, number, number]
  /** Colour and strength of the bright edge on the lit side. */
  rim: Colour
  rimStrength: number
  gloss: number
  /** Mottling 0 … 1 and its size in px. */
  mottle?: number
  mottleSize?: number
  /** Finer mottling within the mottling, as stone has it. */
  rough?: boolean
  seed?: number
}

/** Dark to bright around a colour, the shadow leaning to one tint and the light to another. */
export function solid(colour: Colour, shadow: Colour, light: Colour): Ramp {
  return ramp([
    mix(shift(colour, -0.32), shadow, 0.55),
    mix(shift(colour, -0.16), shadow, 0.25),
    colour,
    mix(shift(colour, 0.1), light, 0.2),
    mix(shift(colour, 0.2), light, 0.55),
  ])
}

/** A flat shape lit as if it were inflated: its blurred coverage is read as a height. */
export function fillRelief(canvas: Canvas, mask: Mask, roundness: number, lit: Lit): void {
  const { width: w, height: h } = mask
  if (w < 3 || h < 3) return
  const swell = blurMask(mask, roundness)
  const fine = blurMask(mask, roundness * 0.3)
  const [lx, ly, lz] = lit.light
  const norm = 1 / Math.hypot(lx, ly, lz)
  const mottle = lit.mottle ?? 0
  const grainScale = 1 / (lit.mottleSize ?? 8)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const p = y * w + x
      const a = mask.a[p] ?? 0
      if (a === 0) continue
      const l = x > 0 ? p - 1 : p
      const r = x < w - 1 ? p + 1 : p
      const u = y > 0 ? p - w : p
      const d = y < h - 1 ? p + w : p
      const gx =
        ((swell[l] ?? 0) - (swell[r] ?? 0)) * roundness * 0.9 +
        ((fine[l] ?? 0) - (fine[r] ?? 0)) * roundness * 0.16
      const gy =
        ((swell[u] ?? 0) - (swell[d] ?? 0)) * roundness * 0.9 +
        ((fine[u] ?? 0) - (fine[d] ?? 0)) * roundness * 0.16
      const inv = 1 / Math.sqrt(gx * gx + gy * gy + 0.55)
      const nx = gx * inv
      const ny = gy * inv
      const nz = 0.74 * inv
      let t = (nx * lx + ny * ly + nz * lz) * norm
      const edge = 1 - nz
      const facing = Math.max(0, nx * lx + ny * ly) * norm
      t = 0.12 + 0.62 * Math.max(0, t * 0.85 + 0.15)
      if (mottle)
        t +=
          ((lit.rough ? fbm : noise)(x * grainScale, y * grainScale, lit.seed ?? 1, 4) - 0.5) *
          mottle
      const spec = Math.max(0, (nx * lx + ny * ly + (nz + 0.35) * lz) * norm) ** 30 * lit.gloss
      paintLit(
        canvas,
        (y + mask.y) * canvas.width + x + mask.x,
        a,
        t,
        lit,
        facing * edge * edge * 1.25,
        spec,
      )
    }
  }
}

/** A turned solid: the outline is a half-width for each row around an axis; px. */
export interface Turned {
  x: number
  top: number
  bottom: number
  /** Half-width in px at a fraction 0 (top) … 1 (bottom). */
  radius: (t: number) => number
}

export function fillTurned(canvas: Canvas, mask: Mask, turned: Turned, lit: Lit): void {
  const [lx, ly, lz] = lit.light
  const norm = 1 / Math.hypot(lx, ly, lz)
  const tall = turned.bottom - turned.top
  const mottle = lit.mottle ?? 0
  const grainScale = 1 / (lit.mottleSize ?? 8)
  for (let y = 0; y < mask.height; y++) {
    const t = (y + mask.y - turned.top) / tall
    const at = t < 0 ? 0 : t > 1 ? 1 : t
    const radius = Math.max(0.5, turned.radius(at))
    const slope =
      (turned.radius(Math.min(1, at + 0.02)) - turned.radius(Math.max(0, at - 0.02))) /
      (tall * 0.04)
    const up = Math.max(-1.2, Math.min(1.2, slope))
    for (let x = 0; x < mask.width; x++) {
      const a = mask.a[y * mask.width + x] ?? 0
      if (a === 0) continue
      const u = Math.max(-1, Math.min(1, (x + mask.x - turned.x) / radius))
      const z = Math.sqrt(1 - u * u)
      const inv = 1 / Math.sqrt(1 + up * up)
      const nx = u * inv
      const ny = -up * inv
      const nz = z * inv
      const dot = (nx * lx + ny * ly + nz * lz) * norm
      let v = 0.1 + 0.68 * Math.max(0, dot * 0.8 + 0.2)
      // Light thrown back by the table on the dark side.
      v += Math.max(0, -dot) * 0.16 * (1 - z)
      if (mottle) v += (noise(u * 4 + 9, (y * grainScale) | 0, lit.seed ?? 1) - 0.5) * mottle
      const hx = lx
      const spec =
        lit.gloss *
        (Math.max(0, (nx * hx + ny * ly + (nz + 0.5) * lz) * norm * 0.74) ** 40 +
          0.25 * Math.max(0, 1 - Math.abs(u - (hx > 0 ? 0.62 : -0.62)) * 9) * (1 - up * up * 0.5))
      const facing = Math.max(0, nx * lx) * norm
      paintLit(
        canvas,
        (y + mask.y) * canvas.width + x + mask.x,
        a,
        v,
        lit,
        facing * (1 - z) * (1 - z),
        spec,
      )
    }
  }
}

function paintLit(
  canvas: Canvas,
  pixel: number,
  a: number,
  value: number,
  lit: Lit,
  rim: number,
  spec: number,
): void {
  const { colours } = lit
  const t = value < 0 ? 0 : value > 1 ? 255 : (value * 255) | 0
  const c = t * 3
  const e = Math.min(1, rim * lit.rimStrength)
  const s = spec > 1 ? 1 : spec
  const i = pixel * 3
  const { rgb } = canvas
  for (let k = 0; k < 3; k++) {
    let v = colours[c + k] ?? 0
    v += ((lit.rim[k] ?? 1) - v) * e
    v += (1 - v) * s
    const under = rgb[i + k] ?? 0
    rgb[i + k] = under + (v - under) * a
  }
}
