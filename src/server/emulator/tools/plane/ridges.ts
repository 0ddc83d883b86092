import { findPatches } from './patches.ts'
import { createPlane, type Plane } from './plane.ts'
import type { Slope } from './slope.ts'

/** tan 22.5°: directions are told apart in eight. */
const TAN = Math.SQRT2 - 1

/** The steepness where it is greatest across its edge, nought elsewhere: edges one pixel wide. */
export function thin({ x, y, steepness }: Slope): Plane {
  const { width, height, v } = steepness
  const out = createPlane(width, height)
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const p = row * width + column
      const value = v[p] ?? 0
      if (value === 0) continue
      const dx = x.v[p] ?? 0
      const dy = y.v[p] ?? 0
      const across = Math.abs(dx)
      const down = Math.abs(dy)
      const step =
        down < across * TAN
          ? 1
          : across < down * TAN
            ? width
            : dx > 0 === dy > 0
              ? width + 1
              : width - 1
      // Of two equals the first stays, so that an even edge is not lost.
      if (value > (v[p - step] ?? 0) && value >= (v[p + step] ?? 0)) out.v[p] = value
    }
  }
  return out
}

/** Edges of at least `low` that touch one of at least `high`, each of at least `least` pixels; 0 or 1. */
export function connect(edges: Plane, low: number, high: number, least = 1): Plane {
  const out = createPlane(edges.width, edges.height)
  const from = Math.min(low, high)
  for (const { cells } of findPatches(edges, (value) => value > 0 && value >= from)) {
    if (cells.length < least || !cells.some((p) => (edges.v[p] ?? 0) >= high)) continue
    for (const p of cells) out.v[p] = 1
  }
  return out
}
