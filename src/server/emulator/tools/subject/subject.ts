import type { Canvas } from '../../paint/surface/canvas.ts'
import { resizeCanvas } from '../../paint/surface/resample.ts'
import { gaussian } from '../plane/blur.ts'
import { follow } from '../plane/guided.ts'
import { createPlane, mapPlane, type Plane, smoothStep, toLight } from '../plane/plane.ts'
import { barrier } from './barrier.ts'
import { clusters, type Tone } from './clusters.ts'
import { rarity } from './rarity.ts'

/** Subjects are looked for at this length of the long side, px. */
const WORKING = 192

const toneAt = ({ rgb }: Canvas, p: number): Tone => [
  rgb[p * 3] ?? 0,
  rgb[p * 3 + 1] ?? 0,
  rgb[p * 3 + 2] ?? 0,
]

/** The colours along the border: what the background is made of. */
function backgroundOf(small: Canvas): Tone[] {
  const { width, height } = small
  const rim = Math.max(1, Math.round(Math.min(width, height) * 0.03))
  const samples: Tone[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isRim = x < rim || y < rim || x >= width - rim
      if (isRim) samples.push(toneAt(small, y * width + x))
    }
  return clusters(samples, 5)
    .filter(({ share }) => share > 0.04)
    .map(({ tone }) => tone)
}

function unlikeness(tone: Tone, others: readonly Tone[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const other of others)
    least = Math.min(least, Math.hypot(tone[0] - other[0], tone[1] - other[1], tone[2] - other[2]))
  return Number.isFinite(least) ? least : 0
}

/** A threshold that parts low from high best (Otsu), for values of 0 … 1. */
export function parting({ v }: Plane): number {
  const counts = new Float64Array(64)
  for (const value of v) {
    const bin = Math.min(63, Math.max(0, Math.floor(value * 64)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  let sum = 0
  for (const [bin, count] of counts.entries()) sum += bin * count
  let below = 0
  let sumBelow = 0
  let best = 0
  let at = 32
  for (const [bin, count] of counts.entries()) {
    below += count
    sumBelow += bin * count
    const above = v.length - below
    if (below === 0 || above === 0) continue
    const apart = sumBelow / below - (sum - sumBelow) / above
    const score = below * above * apart * apart
    if (score > best) {
      best = score
      at = bin + 1
    }
  }
  return at / 64
}

/** Without the slow changes of light, so that a glow or a vignette is no border; about a middle grey. */
function withoutGlow({ width, height, rgb }: Canvas): Canvas {
  const sigma = Math.min(width, height) * 0.22
  const out = { width, height, rgb: new Float32Array(rgb.length) }
  for (let c = 0; c < 3; c++) {
    const channel = createPlane(width, height)
    for (let p = 0; p < channel.v.length; p++) channel.v[p] = rgb[p * 3 + c] ?? 0
    const slow = gaussian(channel, sigma)
    for (let p = 0; p < channel.v.length; p++)
      out.rgb[p * 3 + c] = 0.5 + (channel.v[p] ?? 0) - (slow.v[p] ?? 0)
  }
  return out
}

/** How much each place of a small copy stands out of the background, 0 … 1. */
export function standingOut(canvas: Canvas): Plane {
  const long = Math.max(canvas.width, canvas.height)
  const scale = Math.min(1, WORKING / long)
  const width = Math.max(1, Math.round(canvas.width * scale))
  const height = Math.max(1, Math.round(canvas.height * scale))
  const small = scale === 1 ? canvas : resizeCanvas(canvas, width, height)
  const background = backgroundOf(small)
  const enclosed = barrier(small)
  const sharply = barrier(withoutGlow(small))
  const rare = rarity(small)
  const raw = mapPlane(
    enclosed,
    (value, p) =>
      value * 0.3 +
      (sharply.v[p] ?? 0) * 0.34 +
      (rare.v[p] ?? 0) * 0.7 +
      unlikeness(toneAt(small, p), background) * 0.12,
  )
  const blurred = gaussian(raw, Math.max(0.6, Math.min(width, height) / 96))
  const most = blurred.v.reduce((one, other) => Math.max(one, other), 0)
  const centred = mapPlane(blurred, (value, p) => {
    const x = ((p % width) + 0.5) / width - 0.5
    const y = (Math.floor(p / width) + 0.5) / height - 0.5
    // A flat picture has no subject; a weak one is not blown up to a strong one.
    return (value / Math.max(0.22, most)) * (1.08 - 0.9 * (x * x + y * y))
  })
  return mapPlane(centred, (value) => Math.min(1, Math.max(0, value)))
}

/** What stands out of the background, 0 … 1 at the picture's own size, its borders on the picture's. */
export function findSubject(canvas: Canvas, out = standingOut(canvas)): Plane {
  const { width, height } = canvas
  const limit = Math.max(0.08, parting(out))
  const decided = mapPlane(out, (value) => smoothStep(limit * 0.72, limit * 1.12, value))
  const radius = Math.max(2, Math.round(Math.max(width, height) / 128))
  const followed = follow(decided, toLight(canvas), radius, 4e-4)
  return mapPlane(followed, (value) => smoothStep(0.2, 0.8, value))
}
