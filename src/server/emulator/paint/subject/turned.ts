import type { Spot, Stage } from '../scene/stage.ts'
import { glow } from '../surface/canvas.ts'
import { type Colour, mix, shift } from '../surface/colour.ts'
import { fill } from '../surface/fill.ts'
import { type Contour, chain, ellipse, limb, type Shape, smooth } from '../surface/path.ts'
import { rasterise } from '../surface/raster.ts'
import { fillRelief, fillTurned, solid } from '../surface/relief.ts'
import { castShadow } from './shadow.ts'

/** Outlines of turned things: half-width at heights from the top (0) to the foot (1), in units of height. */
const profiles = {
  vase: [0.16, 0.13, 0.12, 0.2, 0.29, 0.33, 0.31, 0.24, 0.16],
  bottle: [0.07, 0.07, 0.072, 0.08, 0.17, 0.21, 0.21, 0.21, 0.2],
  bowl: [0.62, 0.6, 0.56, 0.5, 0.42, 0.32, 0.22, 0.2, 0.22],
  cup: [0.46, 0.45, 0.44, 0.43, 0.42, 0.4, 0.37, 0.32, 0.26],
  teapot: [0.2, 0.34, 0.44, 0.5, 0.52, 0.51, 0.46, 0.38, 0.3],
  candle: [0.15, 0.155, 0.155, 0.155, 0.155, 0.155, 0.155, 0.155, 0.155],
  lamp: [0.2, 0.23, 0.26, 0.29, 0.32, 0.05, 0.04, 0.1, 0.17],
} as const

export type TurnedName = keyof typeof profiles

function widthAt(profile: readonly number[], t: number): number {
  const at = t * (profile.length - 1)
  const k = Math.min(profile.length - 2, Math.floor(at))
  const f = at - k
  const s = f * f * (3 - 2 * f)
  return (profile[k] ?? 0) * (1 - s) + (profile[k + 1] ?? 0) * s
}

export function paintTurned(stage: Stage, name: TurnedName, spot: Spot, colour: Colour): void {
  const { canvas, plan } = stage
  const { palette } = plan
  const profile = profiles[name]
  const flat = name === 'bowl' || name === 'cup' ? 0.62 : name === 'teapot' ? 0.74 : 1
  const tall = spot.size * flat
  const scale = name === 'bowl' || name === 'cup' || name === 'teapot' ? spot.size * 0.8 : spot.size
  const top = spot.y - tall
  const half = (t: number) => widthAt(profile, t) * scale
  castShadow(stage, spot, half(0.85) / spot.size)
  const lit = {
    colours: solid(colour, mix(palette.near, palette.sky[0], 0.4), palette.light),
    light: plan.light.direction,
    rim: palette.light,
    rimStrength: 0.3,
    gloss: name === 'candle' ? 0.1 : 0.55,
    mottle: 0.03,
    mottleSize: spot.size * 0.01,
    seed: plan.random.bits() | 0,
  }
  if (name === 'teapot') {
    const dir = spot.mirrored ? -1 : 1
    const parts: Shape = [
      ...chain(
        [spot.x + dir * scale * 0.42, spot.y - tall * 0.42, scale * 0.09],
        [spot.x + dir * scale * 0.68, spot.y - tall * 0.62, scale * 0.055],
        [spot.x + dir * scale * 0.8, spot.y - tall * 0.9, scale * 0.04],
      ),
      ...ring(
        spot.x - dir * scale * 0.5,
        spot.y - tall * 0.52,
        scale * 0.22,
        tall * 0.3,
        scale * 0.045,
      ),
    ]
    fillRelief(canvas, rasterise(canvas, parts, 3), scale * 0.06, lit)
  }
  if (name === 'cup')
    fillRelief(
      canvas,
      rasterise(
        canvas,
        ring(
          spot.x + (spot.mirrored ? -1 : 1) * scale * 0.47,
          spot.y - tall * 0.55,
          scale * 0.17,
          tall * 0.27,
          scale * 0.042,
        ),
        3,
      ),
      scale * 0.05,
      lit,
    )
  const outline: Contour = []
  for (let i = 0; i <= 40; i++) outline.push(spot.x + half(i / 40), top + (i / 40) * tall)
  for (let i = 1; i < 12; i++)
    outline.push(
      spot.x + half(1) * Math.cos((i / 12) * Math.PI),
      spot.y + half(1) * 0.16 * Math.sin((i / 12) * Math.PI),
    )
  for (let i = 40; i >= 0; i--) outline.push(spot.x - half(i / 40), top + (i / 40) * tall)
  const mask = rasterise(canvas, [outline])
  fillTurned(canvas, mask, { x: spot.x, top, bottom: spot.y, radius: half }, lit)
  if (name === 'lamp') {
    glow(canvas, spot.x, top + tall * 0.3, spot.size * 0.9, palette.light, 0.75)
    return
  }
  const mouth = half(0)
  if (name === 'candle') {
    fill(
      canvas,
      rasterise(canvas, [ellipse(spot.x, top, mouth, mouth * 0.22)]),
      shift(colour, 0.12),
    )
    const flame = smooth([
      spot.x,
      top - spot.size * 0.26,
      spot.x + spot.size * 0.05,
      top - spot.size * 0.1,
      spot.x,
      top - spot.size * 0.02,
      spot.x - spot.size * 0.05,
      top - spot.size * 0.1,
    ])
    glow(canvas, spot.x, top - spot.size * 0.1, spot.size * 0.8, palette.light, 0.8)
    fill(canvas, rasterise(canvas, [flame]), mix(palette.light, [1, 0.8, 0.35], 0.5))
    return
  }
  if (name === 'bottle') {
    fillTurned(
      canvas,
      rasterise(canvas, [
        [
          spot.x - mouth * 1.15,
          top - tall * 0.12,
          spot.x + mouth * 1.15,
          top - tall * 0.12,
          spot.x + mouth * 1.15,
          top + tall * 0.01,
          spot.x - mouth * 1.15,
          top + tall * 0.01,
        ],
      ]),
      { x: spot.x, top: top - tall * 0.12, bottom: top, radius: () => mouth * 1.15 },
      { ...lit, colours: solid(shift(palette.near, 0.12), palette.near, palette.light) },
    )
    const w = half(0.8)
    fillTurned(
      canvas,
      rasterise(canvas, [
        [
          spot.x - w,
          spot.y - tall * 0.36,
          spot.x + w,
          spot.y - tall * 0.36,
          spot.x + w,
          spot.y - tall * 0.12,
          spot.x - w,
          spot.y - tall * 0.12,
        ],
      ]),
      { x: spot.x, top: spot.y - tall * 0.36, bottom: spot.y - tall * 0.12, radius: () => w },
      {
        ...lit,
        gloss: 0.1,
        colours: solid(mix(palette.light, palette.ground, 0.1), palette.near, palette.light),
      },
    )
    return
  }
  if (name === 'teapot') {
    fillTurned(
      canvas,
      rasterise(canvas, [ellipse(spot.x, top, mouth, mouth * 0.3)]),
      { x: spot.x, top: top - mouth * 0.3, bottom: top + mouth * 0.3, radius: () => mouth },
      lit,
    )
    fillRelief(
      canvas,
      rasterise(canvas, [ellipse(spot.x, top - mouth * 0.42, mouth * 0.26, mouth * 0.26)], 3),
      mouth * 0.2,
      lit,
    )
    return
  }
  const inner = shift(colour, -0.2)
  fill(canvas, rasterise(canvas, [ellipse(spot.x, top, mouth, mouth * 0.2)]), shift(colour, 0.12))
  fill(
    canvas,
    rasterise(canvas, [ellipse(spot.x, top + mouth * 0.015, mouth * 0.92, mouth * 0.17)]),
    inner,
  )
  if (name === 'cup')
    fill(
      canvas,
      rasterise(canvas, [ellipse(spot.x, top + mouth * 0.04, mouth * 0.86, mouth * 0.13)]),
      mix([0.3, 0.16, 0.08], palette.near, 0.3),
    )
}

/** A handle: a hoop of limbs. */
function ring(cx: number, cy: number, rx: number, ry: number, thick: number): Shape {
  const out: Shape = []
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2
    const b = ((i + 1) / 20) * Math.PI * 2
    out.push(
      limb(
        cx + Math.cos(a) * rx,
        cy + Math.sin(a) * ry,
        thick,
        cx + Math.cos(b) * rx,
        cy + Math.sin(b) * ry,
        thick,
      ),
    )
  }
  return out
}
