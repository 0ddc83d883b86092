import type { Random } from '../random.ts'
import { type Canvas, glow, lightAt } from '../surface/canvas.ts'
import { clamp, smooth } from '../surface/clamp.ts'
import type { Colour } from '../surface/colour.ts'
import type { Heavens } from '../surface/heavens.ts'

/** What moonlight leaves of white. */
export const MOONLIT: Colour = [0.62, 0.8, 1.22]
/** The sky overhead and at the horizon. */
const [ZENITH, HORIZON]: [Colour, Colour] = [
  [0.012, 0.026, 0.075],
  [0.085, 0.15, 0.27],
]
/** How far what lies before the sky in its very colour, as far hills do, is as dark as it. */
const HAZE = 0.85
/** Of the sky's own lights and darks. */
const CLOUDS = 0.24
const [MOON, HALO]: [Colour, Colour] = [
  [0.95, 0.96, 0.93],
  [0.55, 0.72, 1],
]
const AROUND = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
] as const

/** The sky in the colours of the night, its clouds in them. */
export function darkenSky(
  out: Canvas,
  day: Canvas,
  { weight, light, colours, horizon }: Heavens,
): void {
  const { width, height, rgb } = out
  for (let y = 0, p = 0; y < height; y++) {
    const down = clamp(y / (height * Math.max(0.1, horizon))) ** 1.6
    for (let x = 0; x < width; x++, p++) {
      let w = weight[p] ?? 0
      if (w < HAZE && y < height * horizon) {
        let apart = 0
        for (let c = 0; c < 3; c++)
          apart += Math.abs((day.rgb[p * 3 + c] ?? 0) - (colours.rgb[y * 3 + c] ?? 0))
        w = Math.max(w, HAZE * smooth(1.4 - apart * 3.2))
      }
      if (w === 0) continue
      const cloud = clamp(lightAt(day, p * 3) - (light[y] ?? 0), -0.25, 0.3) * CLOUDS
      for (let c = 0; c < 3; c++) {
        const top = ZENITH[c] ?? 0
        const sky = top + ((HORIZON[c] ?? 0) - top) * down + cloud * (MOONLIT[c] ?? 1)
        const v = rgb[p * 3 + c] ?? 0
        rgb[p * 3 + c] = v + (Math.max(0, sky) - v) * w
      }
    }
  }
}

/** Stars where nothing stands before the sky nor drifts in it, and a moon, where the sun was if there was one. */
export function hangMoon(out: Canvas, day: Canvas, heavens: Heavens, random: Random): void {
  const { width, height } = out
  const unit = Math.min(width, height)
  const { weight, light, sun } = heavens
  const isClear = (x: number, y: number, reach: number) => {
    for (const [dx, dy] of AROUND) {
      const [px, py] = [Math.round(x + dx * reach), Math.round(y + dy * reach)]
      if (px < 0 || py < 0 || px >= width || py >= height) return false
      if ((weight[py * width + px] ?? 0) < 0.95) return false
    }
    return true
  }
  let moon = sun && {
    x: sun.u * width,
    y: sun.v * height,
    radius: clamp(sun.radius * width, unit * 0.03, unit * 0.06),
  }
  for (let k = 0; k < 12; k++) {
    const [x, y] = [random.between(0.12, 0.88) * width, random.between(0.06, 0.3) * height]
    if (!moon && isClear(x, y, unit * 0.08)) moon = { x, y, radius: unit * 0.036 }
  }
  for (let k = 0; k < 420; k++) {
    const [u, v, bright] = [random.next(), random.next() ** 1.4, random.next() ** 5]
    const [x, y] = [u * width, v * height * heavens.horizon]
    const i = (Math.min(height - 1, y | 0) * width + Math.min(width - 1, x | 0)) * 3
    const cloud = lightAt(day, i) - (light[y | 0] ?? 0)
    if (!isClear(x, y, unit * 0.012) || cloud > 0.1) continue
    if (moon && Math.hypot(x - moon.x, y - moon.y) < moon.radius * 2.2) continue
    glow(
      out,
      x,
      y,
      unit * (0.0022 + bright * 0.004),
      [0.88, 0.93, 1],
      (0.35 + bright * 1.2) * (1 - v * 0.75),
    )
  }
  if (!moon) return
  drawMoon(out, day, weight, moon)
}

/** A disc with a halo, behind what stands before the sky. */
function drawMoon(
  out: Canvas,
  day: Canvas,
  sky: Float32Array,
  moon: { x: number; y: number; radius: number },
): void {
  const { width, height, rgb } = out
  const { x: cx, y: cy, radius } = moon
  const reach = radius * 5
  for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(height, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(width, cx + reach); x++) {
      const p = y * width + x
      const far = Math.sqrt((x + 0.5 - cx) ** 2 + (y + 0.5 - cy) ** 2)
      if (far > reach) continue
      const disc = clamp(radius - far + 0.5)
      const halo = (1 - far / reach) ** 2 * 0.26 * (0.35 + 0.65 * (sky[p] ?? 0))
      // The sun itself is not the sky's colour.
      const seen = Math.max(sky[p] ?? 0, smooth((lightAt(day, p * 3) - 0.55) / 0.2))
      // Its seas.
      const shade =
        disc &&
        Math.sin(((x - cx) / radius) * 3 + 1) * Math.sin(((y - cy) / radius) * 2.6 - 0.6) * 0.1
      for (let c = 0; c < 3; c++) {
        const i = p * 3 + c
        const v = (rgb[i] ?? 0) + halo * (HALO[c] ?? 0)
        rgb[i] = v + ((MOON[c] ?? 1) * (1 - Math.max(0, shade)) - v) * disc * seen
      }
    }
  }
}
