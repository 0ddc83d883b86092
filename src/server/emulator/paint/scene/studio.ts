import { mix, ramp, shift } from '../surface/colour.ts'
import { fillRows } from '../surface/fill.ts'
import { fbm, makeField, readField } from '../surface/noise.ts'
import type { Stage } from './stage.ts'

/** A seamless backdrop: a pool of light on a wall that runs into the floor. */
export function paintStudio(stage: Stage, floor: number): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const wall = mix(palette.sky[1], palette.ground, 0.35)
  fillRows(
    canvas,
    ramp([shift(wall, -0.12), wall, shift(mix(wall, palette.sky[3], 0.4), 0.02)]),
    0,
    floor,
  )
  fillRows(
    canvas,
    ramp([
      mix(wall, palette.sky[3], 0.5),
      mix(palette.ground, palette.sky[2], 0.4),
      shift(palette.ground, -0.08),
    ]),
    floor,
    height,
  )
  const seed = random.bits() | 0
  const cloth = makeField(96, 96, (u, v) => fbm(u * 3, v * 3, seed, 4) - 0.5)
  const side = plan.light.x < 0.5 ? -1 : 1
  const cx = width / 2 + side * unit * -0.05
  const seam = unit * 0.09
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = (x - cx) / unit
      const dy = (y - floor * 0.62) / unit
      const pool = Math.exp(-(dx * dx * 1.7 + dy * dy * 2.2))
      const fall = 1 - Math.max(0, dx * -side) * 0.1
      const k = (0.66 + pool * 0.46) * fall + readField(cloth, x / width, y / height) * 0.11
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) canvas.rgb[i + c] = (canvas.rgb[i + c] ?? 0) * k
    }
  }
  smoothRows(stage, floor - seam, floor + seam)
}

/** Melts the edge between wall and floor. */
function smoothRows(stage: Stage, top: number, bottom: number): void {
  const { canvas, width } = stage
  const y0 = Math.max(0, Math.round(top))
  const y1 = Math.min(stage.height - 1, Math.round(bottom))
  for (let x = 0; x < width; x++) {
    const a = (y0 * width + x) * 3
    const b = (y1 * width + x) * 3
    for (let y = y0; y <= y1; y++) {
      const t = (y - y0) / (y1 - y0 || 1)
      const s = t * t * (3 - 2 * t)
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++)
        canvas.rgb[i + c] = (canvas.rgb[a + c] ?? 0) * (1 - s) + (canvas.rgb[b + c] ?? 0) * s
    }
  }
}
