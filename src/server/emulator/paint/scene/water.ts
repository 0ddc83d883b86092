import { mix, ramp, shift } from '../surface/colour.ts'
import { fillRows, lay } from '../surface/fill.ts'
import { fbm, makeField, noise, readField } from '../surface/noise.ts'
import type { Stage } from './stage.ts'

/** Open sea from a row down: waves in perspective, a path of glitter under the light. */
export function paintSea(stage: Stage, top: number, rough: number): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, light } = plan
  const seed = plan.random.bits() | 0
  const deep = mix(palette.near, palette.sky[0], 0.55)
  fillRows(
    canvas,
    ramp([mix(palette.sky[3], palette.sky[1], 0.45), mix(palette.sky[1], deep, 0.5), deep]),
    top,
    height,
  )
  const lightX = light.x * width
  const crest = mix(palette.sky[3], palette.light, 0.5)
  const trough = shift(deep, -0.05)
  const tall = height - top
  const y0 = Math.max(0, Math.floor(top))
  for (let y = y0; y < height; y++) {
    const t = (y - top + 1) / tall
    const depth = 1 / (t * 1.1 + 0.03)
    const z = depth * 5
    const grow = 0.2 + t * 0.8
    const spread = unit * (0.05 + t * 0.22)
    for (let x = 0; x < width; x++) {
      const px = ((x - width / 2) / unit) * depth
      const swell = noise(px * 2.1 + z * 0.7, z * 2.6, seed)
      const chop = noise(px * 8.3 - z * 0.4, z * 8.8, seed + 7)
      const fine = noise(px * 26, z * 22, seed + 13)
      const wave = (swell - 0.5) * 1.1 * rough + (chop - 0.5) * 0.6 + (fine - 0.5) * 0.35 * t
      const i = (y * width + x) * 3
      if (wave > 0)
        lay(canvas.rgb, i, crest[0], crest[1], crest[2], Math.min(0.6, wave * 0.5 * grow + 0.02))
      else lay(canvas.rgb, i, trough[0], trough[1], trough[2], Math.min(0.75, -wave * 1.05 * grow))
      const d = (x - lightX) / spread
      const path = Math.exp(-d * d) * 0.95 + Math.exp(-d * d * 0.12) * 0.22
      const spark = Math.max(0, chop * 0.55 + fine * 0.6 + swell * 0.2 - 0.66) * 5
      const k = Math.min(1, path * spark) * (palette.lux < 0.3 ? 0.8 : 1)
      if (k > 0.01) lay(canvas.rgb, i, palette.light[0], palette.light[1], palette.light[2], k)
    }
  }
}

/** Still water from a row down: what stands above it, upside down, stirred and darkened. */
export function paintMirror(stage: Stage, top: number, stir: number): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette } = plan
  const seed = plan.random.bits() | 0
  const y0 = Math.max(1, Math.round(top))
  const deep = mix(palette.near, palette.sky[0], 0.5)
  const tall = height - y0
  const step = Math.max(2, Math.round(unit / 400))
  const ripple = makeField(Math.ceil(width / step), Math.ceil(tall / step), (u, v) => {
    const depth = 1 / (v + 0.08)
    return fbm((((u - 0.5) * width) / unit) * depth * 2.2, depth * 9, seed, 3) - 0.5
  })
  for (let y = y0; y < height; y++) {
    const v = (y - y0) / tall
    for (let x = 0; x < width; x++) {
      const r = readField(ripple, x / width, v)
      const sy = Math.round(y0 - 1 - (y - y0) * 0.96 + r * unit * 0.11 * stir * (0.2 + v))
      const sx = Math.round(x + r * unit * 0.03 * stir)
      const from =
        (Math.min(y0 - 1, Math.max(0, sy)) * width + Math.min(width - 1, Math.max(0, sx))) * 3
      const i = (y * width + x) * 3
      canvas.rgb[i] = canvas.rgb[from] ?? 0
      canvas.rgb[i + 1] = canvas.rgb[from + 1] ?? 0
      canvas.rgb[i + 2] = canvas.rgb[from + 2] ?? 0
      lay(canvas.rgb, i, deep[0], deep[1], deep[2], 0.14 + v * 0.42)
      if (r > 0.16)
        lay(
          canvas.rgb,
          i,
          palette.sky[3][0],
          palette.sky[3][1],
          palette.sky[3][2],
          Math.min(0.4, (r - 0.16) * 2.2),
        )
    }
  }
  const shore = mix(palette.sky[3], palette.light, 0.5)
  for (let x = 0; x < width; x++)
    lay(canvas.rgb, (y0 * width + x) * 3, shore[0], shore[1], shore[2], 0.35)
}
