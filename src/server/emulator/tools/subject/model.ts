/** Colours in their places: what a subject or what is behind it is made of. Each kind has DIMENSIONS numbers. */
export type Kinds = Float32Array

/** OKLab and the place, across and down. */
export const DIMENSIONS = 5
const KINDS = 9
const ROUNDS = 6
/** A kind of fewer of the points than this share is a stray thing. */
const STRAY = 0.02

/** The square of the distance; no more than `most` is told exactly. */
function distance2(kinds: Kinds, k: number, points: Float32Array, at: number, most: number) {
  let sum = 0
  for (let c = 0; c < DIMENSIONS && sum < most; c++) {
    const d = (kinds[k + c] ?? 0) - (points[at + c] ?? 0)
    sum += d * d
  }
  return sum
}

/** Where the nearest kind begins. */
function nearestOf(kinds: Kinds, points: Float32Array, at: number): number {
  let [kind, far] = [0, Number.POSITIVE_INFINITY]
  for (let k = 0; k < kinds.length; k += DIMENSIONS) {
    const d = distance2(kinds, k, points, at, far)
    if (d < far) [kind, far] = [k, d]
  }
  return kind
}

/** How far a point is from the nearest kind. */
export const farFrom = (kinds: Kinds, points: Float32Array, at: number): number =>
  Math.sqrt(distance2(kinds, nearestOf(kinds, points, at), points, at, Number.POSITIVE_INFINITY))

/** The kinds that stand for some of the points; the first is the first of them, the others spread out. */
export function kindsOf(points: Float32Array, chosen: readonly number[]): Kinds {
  let kinds = points.slice((chosen[0] ?? 0) * DIMENSIONS, ((chosen[0] ?? 0) + 1) * DIMENSIONS)
  while (kinds.length < KINDS * DIMENSIONS) {
    let [best, most] = [-1, 1e-2]
    for (const p of chosen) {
      const far = farFrom(kinds, points, p * DIMENSIONS)
      if (far > most) [best, most] = [p, far]
    }
    if (best < 0) break
    const grown = new Float32Array(kinds.length + DIMENSIONS)
    grown.set(kinds)
    grown.set(points.subarray(best * DIMENSIONS, (best + 1) * DIMENSIONS), kinds.length)
    kinds = grown
  }
  let counts = new Uint32Array(kinds.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(kinds.length)
    counts = new Uint32Array(kinds.length)
    for (const p of chosen) {
      const at = p * DIMENSIONS
      const kind = nearestOf(kinds, points, at)
      counts[kind] = (counts[kind] ?? 0) + 1
      for (let c = 0; c < DIMENSIONS; c++)
        sums[kind + c] = (sums[kind + c] ?? 0) + (points[at + c] ?? 0)
    }
    for (let k = 0; k < kinds.length; k += DIMENSIONS) {
      const n = counts[k] ?? 0
      if (n > 0) for (let c = 0; c < DIMENSIONS; c++) kinds[k + c] = (sums[k + c] ?? 0) / n
    }
  }
  const common = kinds.filter((_, i) => (counts[i - (i % DIMENSIONS)] ?? 0) > chosen.length * STRAY)
  return common.length > 0 ? common : kinds
}
