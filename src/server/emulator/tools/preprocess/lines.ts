import { gaussian } from '../plane/blur.ts'
import { grow } from '../plane/grow.ts'
import { mapPlane, type Plane, smoothStep, stretch } from '../plane/plane.ts'
import { connect, thin } from '../plane/ridges.ts'
import { slopeOf } from '../plane/slope.ts'

/** The short side for which the widths below are meant, px. */
const REFERENCE = 1024
const scaleOf = ({ width, height }: Plane): number => Math.min(width, height) / REFERENCE

/** Canny's edges, 0 or 1; thresholds in the usual units of 0 … 255 levels. */
export const canny = (light: Plane, low: number, high: number): Plane =>
  connect(thin(slopeOf(gaussian(light, 0.7))), low / 255, high / 255)

/** Where a place is darker than its surroundings, and where tones change: a draughtsman's lines. */
export function lineart(light: Plane): Plane {
  const near = gaussian(light, 0.8)
  const far = gaussian(light, Math.max(1.6, 4 * scaleOf(light)))
  const edges = slopeOf(gaussian(light, 1)).steepness
  return mapPlane(near, (value, p) => {
    const dark = ((far.v[p] ?? 0) - value) * 5
    return Math.min(1, Math.max(0, dark) + smoothStep(0.12, 1.1, edges.v[p] ?? 0) * 0.9)
  })
}

/** Few, even lines: only long edges of a smoothed picture, a constant width. */
export function inked(light: Plane): Plane {
  const scale = scaleOf(light)
  const smooth = gaussian(light, Math.max(1.4, 2.6 * scale))
  const least = Math.max(8, Math.round(48 * scale))
  const edges = connect(thin(slopeOf(smooth)), 0.09, 0.24, least)
  return gaussian(grow(edges, Math.max(1, Math.round(scale))), 0.7)
}

/** Broad strokes over the strongest edges. */
export function scribble(light: Plane): Plane {
  const scale = scaleOf(light)
  const smooth = gaussian(light, Math.max(1.6, 5 * scale))
  const edges = connect(thin(slopeOf(smooth)), 0.06, 0.16, Math.max(6, Math.round(60 * scale)))
  const broad = gaussian(grow(edges, Math.max(1, Math.round(3 * scale))), Math.max(0.8, 2 * scale))
  return mapPlane(broad, (value) => (value > 0.42 ? 1 : 0))
}

/** Edges at three scales, soft all the way. */
export function softEdges(light: Plane): Plane {
  const scale = Math.max(0.35, scaleOf(light))
  const layers = [1.2, 3, 7].map((sigma) => slopeOf(gaussian(light, sigma * scale)).steepness)
  const [fine, middle, coarse] = layers
  const sum = mapPlane(
    light,
    (_, p) => (fine?.v[p] ?? 0) * 0.3 + (middle?.v[p] ?? 0) * 0.9 + (coarse?.v[p] ?? 0) * 1.6,
  )
  return gaussian(
    mapPlane(stretch(sum), (value) => value ** 0.65),
    scale,
  )
}
