import { gaussian } from '../plane/blur.ts'
import { createPlane, type Plane } from '../plane/plane.ts'
import { thin } from '../plane/ridges.ts'
import { slopeOf } from '../plane/slope.ts'
import { drawLine } from './draw-line.ts'

/** A straight piece of an edge, px. */
export interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Neighbours belong together while their directions differ by less, radians. */
const TOLERANCE = Math.PI / 9
const WEAKEST = 0.12

const between = (one: number, other: number): number => {
  const d = Math.abs(one - other) % Math.PI
  return Math.min(d, Math.PI - d)
}

/** The line through a run of pixels; undefined where they are no line or too short. */
function lineThrough(pixels: number[], width: number, least: number): Segment | undefined {
  if (pixels.length < least * 0.7) return undefined
  let mx = 0
  let my = 0
  for (const p of pixels) {
    mx += p % width
    my += (p / width) | 0
  }
  mx /= pixels.length
  my /= pixels.length
  let xx = 0
  let xy = 0
  let yy = 0
  for (const p of pixels) {
    const dx = (p % width) - mx
    const dy = ((p / width) | 0) - my
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  let low = 0
  let high = 0
  let off = 0
  for (const p of pixels) {
    const dx = (p % width) - mx
    const dy = ((p / width) | 0) - my
    const along = dx * c + dy * s
    low = Math.min(low, along)
    high = Math.max(high, along)
    off += Math.abs(dy * c - dx * s)
  }
  if (high - low < least || off / pixels.length > 1.2) return undefined
  return { x1: mx + low * c, y1: my + low * s, x2: mx + high * c, y2: my + high * s }
}

/** The straight pieces of a picture's edges, by growing runs of one direction. */
export function findSegments(light: Plane): Segment[] {
  const { width, height } = light
  const slope = slopeOf(gaussian(light, 1.2))
  const edges = thin(slope)
  const least = Math.max(8, Math.min(width, height) * 0.05)
  const direction = (p: number) => Math.atan2(slope.y.v[p] ?? 0, slope.x.v[p] ?? 0)
  const seen = new Uint8Array(width * height)
  const segments: Segment[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (edges.v[start] ?? 0) < WEAKEST) continue
    const home = direction(start)
    const pixels = [start]
    seen[start] = 1
    for (let i = 0; i < pixels.length; i++) {
      const p = pixels[i] ?? 0
      for (const step of [1, -1, width, -width, width + 1, width - 1, 1 - width, -width - 1]) {
        const q = p + step
        if (q < 0 || q >= seen.length || seen[q] || (edges.v[q] ?? 0) < WEAKEST) continue
        if (between(direction(q), home) > TOLERANCE) continue
        seen[q] = 1
        pixels.push(q)
      }
    }
    const segment = lineThrough(pixels, width, least)
    if (segment) segments.push(segment)
  }
  return segments
}

/** Only the straight lines of a picture, white. */
export function straightLines(light: Plane): Plane {
  const out = createPlane(light.width, light.height)
  const thickness = Math.max(1, Math.min(light.width, light.height) / 512)
  for (const { x1, y1, x2, y2 } of findSegments(light))
    drawLine(out, x1, y1, x2, y2, thickness, (p, a) => {
      out.v[p] = Math.max(out.v[p] ?? 0, a)
    })
  return out
}
