import type { Canvas } from '../../paint/surface/canvas.ts'
import { createPlane, type Plane } from '../plane/plane.ts'
import { clusters, nearest, type Tone } from './clusters.ts'

const KINDS = 10
/** How fast a colour loses by lying about everywhere. */
const COMPACT = 14

/** How unlike the rest a place's colour is, and how close together that colour lies, about 0 … 1. */
export function rarity({ width, height, rgb }: Canvas): Plane {
  const tones: Tone[] = []
  for (let i = 0; i < rgb.length; i += 3)
    tones.push([rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0])
  // Every third pixel names the colours as well as all do.
  const kinds = clusters(
    tones.filter((_, p) => p % 3 === 0),
    KINDS,
  )
  const centres = kinds.map(({ tone }) => tone)
  const kindOf = tones.map((tone) => nearest(centres, tone))
  const sums = kinds.map(() => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0 }))
  for (const [p, kind] of kindOf.entries()) {
    const sum = sums[kind]
    if (!sum) continue
    const x = (p % width) / width
    const y = Math.floor(p / width) / height
    sum.n++
    sum.x += x
    sum.y += y
    sum.xx += x * x
    sum.yy += y * y
  }
  const scores = kinds.map(({ tone }, index) => {
    const { n = 0, x = 0, y = 0, xx = 0, yy = 0 } = sums[index] ?? {}
    if (n === 0) return 0
    const spread = xx / n - (x / n) ** 2 + yy / n - (y / n) ** 2
    const unlike = kinds.reduce(
      (total, other) =>
        total +
        other.share *
          Math.hypot(tone[0] - other.tone[0], tone[1] - other.tone[1], tone[2] - other.tone[2]),
      0,
    )
    return unlike * Math.exp(-spread * COMPACT)
  })
  const out = createPlane(width, height)
  for (const [p, kind] of kindOf.entries()) out.v[p] = scores[kind] ?? 0
  return out
}
