import type { Picture } from '../../paint/picture.ts'
import type { Canvas } from '../../paint/surface/canvas.ts'
import { resizeCanvas } from '../../paint/surface/resample.ts'
import { boxBlur } from '../plane/blur.ts'
import { findPatches } from '../plane/patches.ts'
import { createPlane, type Plane } from '../plane/plane.ts'
import { clusters, nearest, type Tone } from '../subject/clusters.ts'

const KINDS = 8
const SAMPLING = 96

/** Colours far apart, so that neighbours are told apart; the hue turns by the golden angle. */
export function paletteColour(index: number): [number, number, number] {
  const hue = (index * 137.508) % 360
  const value = 0.95 - (index % 3) * 0.2
  const channel = (n: number) => {
    const k = (n + hue / 60) % 6
    return Math.round((value - value * 0.75 * Math.max(0, Math.min(k, 4 - k, 1))) * 255)
  }
  return [channel(5), channel(3), channel(1)]
}

/** Which of a few colours each place belongs to, by the majority around it. */
function kindsOf(canvas: Canvas): Plane {
  const { width, height, rgb } = canvas
  const shrink = Math.min(1, SAMPLING / Math.max(width, height))
  const small = resizeCanvas(
    canvas,
    Math.max(1, Math.round(width * shrink)),
    Math.max(1, Math.round(height * shrink)),
  )
  const samples: Tone[] = []
  for (let i = 0; i < small.rgb.length; i += 3)
    samples.push([small.rgb[i] ?? 0, small.rgb[i + 1] ?? 0, small.rgb[i + 2] ?? 0])
  const tones = clusters(samples, KINDS).map(({ tone }) => tone)
  const votes = tones.map(() => createPlane(width, height))
  for (let p = 0; p < width * height; p++) {
    const kind = nearest(tones, [rgb[p * 3] ?? 0, rgb[p * 3 + 1] ?? 0, rgb[p * 3 + 2] ?? 0])
    const plane = votes[kind]
    if (plane) plane.v[p] = 1
  }
  const radius = Math.max(1, Math.round(Math.min(width, height) / 160))
  const counted = votes.map((plane) => boxBlur(plane, radius))
  const out = createPlane(width, height)
  for (let p = 0; p < out.v.length; p++) {
    let most = -1
    for (const [kind, plane] of counted.entries()) {
      const count = plane.v[p] ?? 0
      if (count <= most) continue
      most = count
      out.v[p] = kind
    }
  }
  return out
}

/** Flat areas, a colour each; the colours say nothing of what the things are. */
export function flatRegions(canvas: Canvas): Picture {
  const { width, height } = canvas
  const kinds = kindsOf(canvas)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const least = (width * height) / 1500
  let next = 0
  for (let kind = 0; kind < KINDS; kind++) {
    const own = paletteColour(next++)
    for (const { cells } of findPatches(kinds, (value) => value === kind)) {
      // Specks of one kind share a colour; a large area has its own.
      const [r, g, b] = cells.length < least ? own : paletteColour(next++)
      for (const p of cells) {
        data[p * 4] = r
        data[p * 4 + 1] = g
        data[p * 4 + 2] = b
      }
    }
  }
  return { width, height, data }
}
