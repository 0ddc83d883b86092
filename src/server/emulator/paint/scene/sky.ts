import { glow } from '../surface/canvas.ts'
import { mix, ramp, shift } from '../surface/colour.ts'
import { fill, fillRows, lay } from '../surface/fill.ts'
import { fbm, makeField, readField } from '../surface/noise.ts'
import { ellipse } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import type { Stage } from './stage.ts'

/** The whole sky down to a row: gradient, sun or moon, stars, aurora, clouds. */
export function paintSky(stage: Stage, foot: number): void {
  const { canvas, plan } = stage
  const { palette, weather } = plan
  fillRows(canvas, ramp(palette.sky), 0, foot)
  fillRows(canvas, ramp([palette.sky[3], palette.sky[3]]), foot, stage.height)
  const dark = palette.lux < 0.35
  if (dark || weather.has('stars')) paintStars(stage, foot, weather.has('stars') ? 1.6 : 1)
  if (weather.has('aurora')) paintAurora(stage, foot)
  paintLight(stage, foot)
  const amount = weather.has('clear')
    ? 0
    : weather.has('clouds') || weather.has('storm') || weather.has('rain')
      ? 0.75
      : dark
        ? 0.25
        : plan.taste.between(0.25, 0.6)
  if (amount > 0 && !weather.has('aurora')) paintClouds(stage, foot, amount)
}

function paintLight(stage: Stage, foot: number): void {
  const { canvas, plan, unit } = stage
  const { palette, light, weather } = plan
  const x = light.x * stage.width
  const y = Math.min(light.y * stage.height, foot - unit * 0.02)
  if (weather.has('storm') || (weather.has('rain') && palette.lux > 0.5)) {
    glow(canvas, x, y, unit * 0.9, palette.light, 0.3)
    return
  }
  const moon = palette.lux < 0.35
  const size = unit * (moon ? plan.taste.between(0.035, 0.06) : plan.taste.between(0.045, 0.085))
  glow(canvas, x, y, unit * 1.1, mix(palette.light, palette.sky[3], 0.4), moon ? 0.22 : 0.5)
  glow(canvas, x, y, unit * 0.4, palette.light, moon ? 0.3 : 0.55)
  const disc = rasterise(canvas, [ellipse(x, y, size, size)])
  if (!moon) {
    fill(canvas, disc, shift(palette.light, 0.06), 0.97)
    return
  }
  const bite = plan.taste.chance(0.5)
  const holes = bite ? [ellipse(x + size * 0.55, y - size * 0.2, size * 0.92, size * 0.92)] : []
  const face = rasterise(canvas, [ellipse(x, y, size, size)])
  if (bite) {
    const dark = rasterise(canvas, holes)
    for (let py = 0; py < face.height; py++) {
      for (let px = 0; px < face.width; px++) {
        const dx = px + face.x - dark.x
        const dy = py + face.y - dark.y
        if (dx < 0 || dy < 0 || dx >= dark.width || dy >= dark.height) continue
        const at = py * face.width + px
        face.a[at] = (face.a[at] ?? 0) * (1 - (dark.a[dy * dark.width + dx] ?? 0))
      }
    }
  }
  fill(canvas, face, palette.light)
}

export function paintStars(stage: Stage, foot: number, density: number): void {
  const { canvas, plan, unit } = stage
  const random = plan.random.fork('stars')
  const count = Math.round(420 * density * (stage.width / unit) * (foot / unit))
  for (let i = 0; i < count; i++) {
    const x = random.next() * stage.width
    const y = random.next() ** 1.25 * foot
    const bright = random.next() ** 5
    const radius = unit * (0.0007 + bright * 0.0016)
    const fade = Math.min(1, (foot - y) / (foot * 0.35))
    const mask = rasterise(canvas, [ellipse(x, y, Math.max(0.45, radius), Math.max(0.45, radius))])
    fill(
      canvas,
      mask,
      mix(plan.palette.light, [0.75, 0.85, 1], random.next()),
      (0.25 + 0.75 * bright) * fade,
    )
    if (bright > 0.75) glow(canvas, x, y, radius * 7, plan.palette.light, 0.35 * fade)
  }
}

function paintAurora(stage: Stage, foot: number): void {
  const { canvas, plan } = stage
  const seed = plan.random.bits() | 0
  const bands = 3
  const colours = [
    mix(plan.palette.second, [0.2, 1, 0.6], 0.75),
    mix(plan.palette.accent, [0.3, 0.9, 0.8], 0.7),
    [0.62, 0.35, 0.95],
  ] as const
  for (let band = 0; band < bands; band++) {
    const colour = colours[band] ?? colours[0]
    const level = foot * (0.5 + band * 0.13)
    for (let x = 0; x < stage.width; x++) {
      const u = x / stage.width
      const base = level + (fbm(u * 2.2 + band * 7, band, seed, 4) - 0.5) * foot * 0.75
      const tall = foot * (0.22 + 0.4 * fbm(u * 4 + 3, band + 20, seed + 5, 3))
      const ray = 0.45 + 0.55 * fbm(u * 46, band + 40, seed + 9, 2)
      const y0 = Math.max(0, Math.floor(base - tall))
      const y1 = Math.min(stage.height - 1, Math.floor(base + foot * 0.04))
      for (let y = y0; y <= y1; y++) {
        const t = (base - y) / tall
        const k = t >= 0 ? (1 - t) ** 2 : Math.max(0, 1 + t * (tall / (foot * 0.04)))
        const a = k * ray * 0.62
        const i = (y * stage.width + x) * 3
        for (let c = 0; c < 3; c++) {
          const v = canvas.rgb[i + c] ?? 0
          canvas.rgb[i + c] = v + (colour[c] ?? 0) * a * (1 - v)
        }
      }
    }
  }
}

/** Clouds in perspective: broad above, thin at the horizon, lit from the light's side. */
export function paintClouds(stage: Stage, foot: number, amount: number): void {
  const { canvas, plan, width } = stage
  const { palette, light } = plan
  const seed = plan.random.bits() | 0
  const wide = 224
  const tall = Math.max(24, Math.round((wide * foot) / width))
  const stretch = plan.taste.between(1.4, 3.2)
  const density = makeField(wide, tall, (u, v) => {
    const depth = 0.35 + (1 - v) * 1.1
    const x = ((u - 0.5) * width) / foot / (0.5 + (1 - v) * 0.6)
    const warp = fbm(x * 2.1 + 31, v * 3, seed + 77, 3) - 0.5
    return fbm(x * 1.7 + warp * 0.7, (1.6 / (depth + 0.2)) * stretch * 1.25 + warp * 0.5, seed, 6)
  })
  const cut = 0.66 - amount * 0.24
  const bright = mix(shift(palette.sky[3], 0.06), palette.light, 0.55)
  const dim = mix(palette.sky[1], palette.sky[2], 0.4)
  const shadow = palette.lux < 0.35 ? shift(palette.sky[1], 0.03) : shift(dim, -0.04)
  const colours = ramp([shadow, mix(shadow, bright, 0.5), bright])
  const rows = Math.min(stage.height, Math.round(foot))
  for (let y = 0; y < rows; y++) {
    const v = y / foot
    const fade = Math.min(1, (1 - v) * 5)
    for (let x = 0; x < width; x++) {
      const u = x / width
      const d = readField(density, u, v)
      let a = (d - cut) / 0.2
      if (a <= 0) continue
      a = a > 1 ? 1 : a * a * (3 - 2 * a)
      const toward = readField(
        density,
        u + (light.x - u) * 0.035,
        v + (light.y / plan.horizon - v) * 0.05 - 0.012,
      )
      let t = 0.55 + (d - toward) * 5.5
      t = t < 0 ? 0 : t > 1 ? 1 : t
      const c = ((t * 255) | 0) * 3
      lay(
        canvas.rgb,
        (y * width + x) * 3,
        colours[c] ?? 0,
        colours[c + 1] ?? 0,
        colours[c + 2] ?? 0,
        a * 0.88 * fade,
      )
    }
  }
}
