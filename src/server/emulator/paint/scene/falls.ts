import { glow } from '../surface/canvas.ts'
import { mix } from '../surface/colour.ts'
import { lay } from '../surface/fill.ts'
import { noise } from '../surface/noise.ts'
import { paintLand, skyline } from './land.ts'
import { paintSky } from './sky.ts'
import type { Stage } from './stage.ts'
import { paintMirror } from './water.ts'
import { paintTreeline } from './woods.ts'

/** A fall between two walls of rock, spray at its foot. */
export function paintFalls(stage: Stage): void {
  const { canvas, plan, width, height, unit } = stage
  const { palette, random } = plan
  const lip = height * random.between(0.24, 0.32)
  const pool = height * 0.78
  paintSky(stage, lip + unit * 0.1)
  paintLand(stage, {
    skyline: skyline(stage, lip + unit * 0.02, unit * 0.2, 1.4, 'rock'),
    foot: pool,
    haze: 0.6,
    kind: 'rock',
    snow: 0,
  })
  const cx = width * random.between(0.4, 0.6)
  const half = unit * random.between(0.07, 0.12)
  for (const part of [0, 1]) {
    const line = skyline(stage, lip + unit * part * 0.1, unit * 0.16, 2.2, 'rock')
    for (let x = 0; x < width; x++) {
      const d = Math.max(0, Math.abs(x - cx) - half * (part ? 2.2 : 0.8)) / unit
      line[x] =
        (line[x] ?? 0) +
        unit * (part ? 0.42 - Math.min(0.5, d * 1.7) : 0.1 - Math.min(0.22, d * 0.9))
    }
    paintLand(stage, { skyline: line, foot: pool, haze: part ? 0.05 : 0.28, kind: 'rock', snow: 0 })
    if (part === 0) pour(stage, cx, half, lip + unit * 0.06, pool)
  }
  paintMirror(stage, pool, 1.4)
  for (let i = 0; i < 7; i++)
    glow(
      canvas,
      cx + random.between(-1.6, 1.6) * half,
      pool - unit * random.between(-0.03, 0.05),
      unit * random.between(0.1, 0.2),
      mix(palette.sky[3], palette.light, 0.4),
      0.34,
    )
  paintTreeline(stage, height * 1.0, unit * 0.2, 0, unit * 0.08)
}

function pour(stage: Stage, cx: number, half: number, top: number, foot: number): void {
  const { canvas, plan, width, unit } = stage
  const seed = plan.random.bits() | 0
  const bright = mix([0.96, 0.98, 1], plan.palette.light, 0.25)
  const dim = mix(plan.palette.sky[1], plan.palette.sky[2], 0.5)
  for (let y = Math.max(0, Math.floor(top)); y < foot; y++) {
    const t = (y - top) / (foot - top)
    const wide = half * (0.8 + t * 0.5)
    for (
      let x = Math.max(0, Math.floor(cx - wide * 1.3));
      x < Math.min(width, cx + wide * 1.3);
      x++
    ) {
      const u = (x - cx) / wide
      const edge =
        1 -
        Math.min(
          1,
          Math.max(
            0,
            (Math.abs(u) - 0.75 - (noise((y / unit) * 14, u * 2, seed + 4) - 0.5) * 0.3) / 0.25,
          ),
        )
      if (edge <= 0) continue
      const n =
        noise((x / unit) * 90, (y / unit) * 5 - t * t * 6, seed) * 0.6 +
        noise((x / unit) * 32, (y / unit) * 3, seed + 1) * 0.5
      const k = Math.min(1, Math.max(0, (n - 0.25) * 1.7 + t * 0.15))
      lay(
        canvas.rgb,
        (y * width + x) * 3,
        dim[0] + (bright[0] - dim[0]) * k,
        dim[1] + (bright[1] - dim[1]) * k,
        dim[2] + (bright[2] - dim[2]) * k,
        edge * 0.95,
      )
    }
  }
}
