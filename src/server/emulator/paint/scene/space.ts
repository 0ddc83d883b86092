import { glow } from '../surface/canvas.ts'
import { mix, ramp } from '../surface/colour.ts'
import { fillRows, lay } from '../surface/fill.ts'
import { fbm, makeField, readField, ridged } from '../surface/noise.ts'
import { paintStars } from './sky.ts'
import type { Stage } from './stage.ts'

/** Nebulae in two colours over black, and stars. */
export function paintSpace(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  fillRows(
    canvas,
    ramp([
      mix(palette.sky[0], [0.01, 0.01, 0.03], 0.6),
      palette.sky[1],
      mix(palette.sky[0], [0.01, 0.01, 0.03], 0.5),
    ]),
    0,
    height,
  )
  const seed = random.bits() | 0
  const turn = random.between(-1, 1)
  const wide = 256
  const tall = Math.round((wide * height) / width)
  const warp = makeField(wide, tall, (u, v) => {
    const x = (u * width) / unit
    const y = (v * height) / unit
    const band = Math.abs(x - width / unit / 2 - (y - height / unit / 2) * turn)
    const q = fbm(x * 2 + 5, y * 2, seed, 3)
    return Math.max(
      0,
      ridged(x * 1.5 + q * 1.6, y * 1.5 + q, seed + 3, 5) * 0.85 +
        fbm(x * 3, y * 3, seed + 9, 4) * 0.5 -
        0.36 -
        band * 0.45,
    )
  })
  const hue = makeField(48, 48, (u, v) => fbm(u * 3, v * 3, seed + 21, 3))
  const colours = ramp([
    palette.sky[2],
    palette.second,
    mix(palette.accent, palette.light, 0.25),
    palette.sky[3],
  ])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const n = readField(warp, x / width, y / height)
      if (n <= 0) continue
      const a = Math.min(0.92, n * n * 2.6 + n * 0.35)
      const c =
        (Math.min(255, Math.max(0, (readField(hue, x / width, y / height) - 0.25) * 2 * 255)) | 0) *
        3
      lay(
        canvas.rgb,
        (y * width + x) * 3,
        colours[c] ?? 0,
        colours[c + 1] ?? 0,
        colours[c + 2] ?? 0,
        a,
      )
    }
  }
  paintStars(stage, height * 1.4, 1.9)
  glow(canvas, plan.light.x * width, plan.light.y * height, unit * 0.5, palette.light, 0.35)
}
