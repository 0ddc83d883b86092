import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, ramp, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { fbm } from '../surface/noise.ts'
import { ellipse, place, type Shape } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'

export function paintPlanet(stage: Stage, spot: Spot, colour: Colour, ringed: boolean): void {
  const { canvas, plan } = stage
  const { palette, random } = plan
  const r = spot.size / 2
  const seed = random.bits() | 0
  glow(canvas, spot.x, spot.y, r * 1.5, mix(colour, palette.light, 0.4), 0.4)
  const tilt = random.between(-0.4, 0.4)
  const ring = (front: boolean) => {
    for (let k = 0; k < 5; k++) {
      const shape: Shape = []
      const n = 60
      const wide = r * (1.35 + k * 0.13)
      for (let i = 0; i < n; i++) {
        const [a, b] = [
          (i / n) * Math.PI + (front ? 0 : Math.PI),
          ((i + 1) / n) * Math.PI + (front ? 0 : Math.PI),
        ]
        const q = (t: number, f: number) =>
          [Math.cos(t) * wide * f, Math.sin(t) * wide * f * 0.24] as const
        shape.push([...q(a, 1), ...q(b, 1), ...q(b, 1.07), ...q(a, 1.07)])
      }
      fill(
        canvas,
        rasterise(canvas, place(shape, spot.x, spot.y, 1, false, tilt)),
        mix(palette.light, k % 2 ? palette.second : colour, 0.35),
        0.35 + (k % 3) * 0.2,
      )
    }
  }
  if (ringed) ring(false)
  const disc = rasterise(canvas, [ellipse(spot.x, spot.y, r, r)])
  const tones = ramp([
    shift(colour, -0.14),
    colour,
    mix(colour, palette.light, 0.35),
    mix(colour, palette.second, 0.6),
    shift(colour, -0.05),
  ])
  const [lx, ly, lz] = plan.light.direction
  const norm = 1 / Math.hypot(lx, ly, lz * 0.6)
  for (let y = 0; y < disc.height; y++) {
    for (let x = 0; x < disc.width; x++) {
      const a = disc.a[y * disc.width + x] ?? 0
      if (a === 0) continue
      const u = (x + disc.x - spot.x) / r
      const v = (y + disc.y - spot.y) / r
      const z = Math.sqrt(Math.max(0, 1 - u * u - v * v))
      const by = v * Math.cos(tilt) - u * Math.sin(tilt)
      const bx = u * Math.cos(tilt) + v * Math.sin(tilt)
      const n = ringed
        ? fbm(bx * 1.2, by * 7 + fbm(bx * 3, by * 5, seed + 2, 3) * 1.2, seed, 4)
        : fbm((bx / (z + 0.6)) * 2.2, (by / (z + 0.6)) * 2.2, seed, 6)
      const c = (Math.min(255, Math.max(0, (n - 0.2) * 1.7 * 255)) | 0) * 3
      const light = Math.max(0, (u * lx + v * ly + z * lz * 0.6) * norm)
      const rim = (1 - z) ** 3 * Math.max(0, u * lx + v * ly) * 0.9
      const i = ((y + disc.y) * canvas.width + x + disc.x) * 3
      for (let k = 0; k < 3; k++) {
        const value = (tones[c + k] ?? 0) * (0.06 + light * 1.08) + (palette.light[k] ?? 1) * rim
        canvas.rgb[i + k] = (canvas.rgb[i + k] ?? 0) * (1 - a) + value * a
      }
    }
  }
  if (ringed) ring(true)
}
