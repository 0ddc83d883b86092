import type { Ace, Identity } from '../ask.ts'
import type { Picture } from '../picture.ts'
import { type Canvas, createCanvas, toCanvas } from '../surface/canvas.ts'
import { subjectWeight } from '../surface/region.ts'
import { cover } from '../surface/resample.ts'
import { measure, moveTone, type Tone } from './tone.ts'

interface Place {
  /** Centre and half-size, px. */
  x: number
  y: number
  rx: number
  ry: number
  /** 2 is an ellipse, more is squarer. */
  power: number
  /** Width of the soft rim, a share of the radius. */
  soft: number
}

/** A picture's middle shown inside a soft oval of the scene, its tones moved towards the scene's. */
function inset(
  canvas: Canvas,
  picture: Picture,
  place: Place,
  amount: number,
  relight: number,
  toneOf: Tone,
): void {
  const w = Math.max(2, Math.round(place.rx * 2))
  const h = Math.max(2, Math.round(place.ry * 2))
  const shown = toCanvas(cover(picture, w, h))
  const subject = subjectWeight(shown)
  moveTone(shown, measure(shown), toneOf, relight)
  const left = Math.round(place.x - place.rx)
  const top = Math.round(place.y - place.ry)
  for (let y = 0; y < h; y++) {
    const cy = y + top
    if (cy < 0 || cy >= canvas.height) continue
    for (let x = 0; x < w; x++) {
      const cx = x + left
      if (cx < 0 || cx >= canvas.width) continue
      const u = Math.abs((x + 0.5) / place.rx - 1)
      const v = Math.abs((y + 0.5) / place.ry - 1)
      const d = (u ** place.power + v ** place.power) ** (1 / place.power)
      const t = Math.min(1, Math.max(0, (1 - d) / place.soft))
      const a = t * t * (3 - 2 * t) * amount * (subject[y * w + x] ?? 1)
      if (a === 0) continue
      const i = (cy * canvas.width + cx) * 3
      const s = (y * w + x) * 3
      for (let c = 0; c < 3; c++) {
        const under = canvas.rgb[i + c] ?? 0
        canvas.rgb[i + c] = under + ((shown.rgb[s + c] ?? 0) - under) * a
      }
    }
  }
}

/** A face from PuLID in the picture's upper middle. The later guidance starts, the fainter it is. */
export function showFace(canvas: Canvas, pictures: Picture[], identity: Identity): void {
  const unit = Math.min(canvas.width, canvas.height)
  const tone = measure(canvas)
  const force = (1 - Math.exp(-identity.weight * 1.4)) * (1 - identity.start * 0.85)
  const guidance = identity.guidance ?? 1
  pictures.forEach((picture, k) => {
    const place = {
      x: canvas.width / 2 + k * unit * 0.16,
      y: canvas.height * 1.02 - unit * 0.6,
      rx: unit * 0.19,
      ry: unit * 0.25,
      power: 2.2,
      soft: 0.42,
    }
    inset(canvas, picture, place, force / (1 + k * 0.5), 0.42 / (1 + guidance * 0.35), tone)
  })
}

/** ACE++ portrait and subject: the reference as the picture's subject, less of it the more is repainted. */
export function showSubject(canvas: Canvas, pictures: Picture[], ace: Ace): void {
  const unit = Math.min(canvas.width, canvas.height)
  const tone = measure(canvas)
  const portrait = ace.kind === 'portrait'
  pictures.forEach((picture, k) => {
    const size = (portrait ? 0.36 : 0.31) / (1 + k * 0.4)
    const place = {
      x: canvas.width * 0.5 + k * unit * 0.24,
      y: canvas.height * (portrait ? 0.46 : 0.54),
      rx: unit * size * (portrait ? 0.86 : 1),
      ry: unit * size,
      power: portrait ? 2.3 : 3.2,
      soft: 0.34,
    }
    inset(canvas, picture, place, 1 - ace.repainting * 0.82, 0.1 + ace.repainting * 0.6, tone)
  })
}

/** The painting's share in local editing: some of the identity shows even where all is repainted. */
export const shareOf = (repainting: number): number => 0.35 + repainting * 0.5

/** What local editing puts under its mask: the identity giving way to the painting. */
export function blendIdentity(pictures: Picture[], painted: Canvas, repainting: number): Canvas {
  const out = createCanvas(painted.width, painted.height)
  const shown = pictures.map((picture) => toCanvas(cover(picture, out.width, out.height)))
  const target = measure(painted)
  for (const one of shown) moveTone(one, measure(one), target, 0.25 + repainting * 0.5)
  const a = shareOf(repainting)
  for (let i = 0; i < out.rgb.length; i++) {
    let sum = 0
    for (const one of shown) sum += one.rgb[i] ?? 0
    const identity = shown.length ? sum / shown.length : (painted.rgb[i] ?? 0)
    out.rgb[i] = identity + ((painted.rgb[i] ?? 0) - identity) * a
  }
  return out
}
