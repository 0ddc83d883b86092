import { resample } from '../../paint/surface/resample.ts'
import { boxBlur } from './blur.ts'
import { createPlane, mapPlane, type Plane } from './plane.ts'

/** The relation of plane and guide is worked out at this length of the long side, px. */
const WORKING = 384

/** The plane at another size. */
export function resized({ width, height, v }: Plane, toWidth: number, toHeight: number): Plane {
  if (width === toWidth && height === toHeight) return { width, height, v }
  const crop = { x: 0, y: 0, width, height }
  const data = resample(v, width, height, 1, crop, toWidth, toHeight)
  return { width: toWidth, height: toHeight, v: data }
}

const product = (one: Plane, other: Plane): Plane =>
  mapPlane(one, (value, p) => value * (other.v[p] ?? 0))

/**
 * A plane of any size brought to the guide's, smoothed, its borders on those of the guide: the guided
 * filter. `radius` in px of the guide; a larger `softness` (guide squared) ignores weaker borders.
 */
export function follow(plane: Plane, guide: Plane, radius: number, softness: number): Plane {
  const scale = Math.min(1, WORKING / Math.max(guide.width, guide.height))
  const width = Math.max(1, Math.round(guide.width * scale))
  const height = Math.max(1, Math.round(guide.height * scale))
  const small = resized(guide, width, height)
  const own = resized(plane, width, height)
  const reach = Math.max(1, Math.round(radius * scale))
  const meanGuide = boxBlur(small, reach)
  const meanPlane = boxBlur(own, reach)
  const square = boxBlur(product(small, small), reach)
  const cross = boxBlur(product(small, own), reach)
  const slope = createPlane(width, height)
  const lift = createPlane(width, height)
  for (let p = 0; p < slope.v.length; p++) {
    const g = meanGuide.v[p] ?? 0
    const m = meanPlane.v[p] ?? 0
    const spread = Math.max(0, (square.v[p] ?? 0) - g * g)
    const a = ((cross.v[p] ?? 0) - g * m) / (spread + softness)
    slope.v[p] = a
    lift.v[p] = m - a * g
  }
  const a = resized(boxBlur(slope, reach), guide.width, guide.height)
  const b = resized(boxBlur(lift, reach), guide.width, guide.height)
  return mapPlane(guide, (value, p) => (a.v[p] ?? 0) * value + (b.v[p] ?? 0))
}
