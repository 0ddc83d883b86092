import { createPlane, type Plane } from './plane.ts'

/** How a plane rises to the right and downwards, and how steeply. */
export interface Slope {
  x: Plane
  y: Plane
  steepness: Plane
}

/** Sobel's 3 × 3, without norm: a step of 1 has a steepness of 4. Border values are repeated. */
export function slopeOf(plane: Plane): Slope {
  const { width, height, v } = plane
  const x = createPlane(width, height)
  const y = createPlane(width, height)
  const steepness = createPlane(width, height)
  for (let row = 0; row < height; row++) {
    const above = Math.max(0, row - 1) * width
    const here = row * width
    const below = Math.min(height - 1, row + 1) * width
    for (let column = 0; column < width; column++) {
      const left = Math.max(0, column - 1)
      const right = Math.min(width - 1, column + 1)
      const nw = v[above + left] ?? 0
      const n = v[above + column] ?? 0
      const ne = v[above + right] ?? 0
      const sw = v[below + left] ?? 0
      const s = v[below + column] ?? 0
      const se = v[below + right] ?? 0
      const dx = ne + 2 * (v[here + right] ?? 0) + se - nw - 2 * (v[here + left] ?? 0) - sw
      const dy = sw + 2 * s + se - nw - 2 * n - ne
      const p = here + column
      x.v[p] = dx
      y.v[p] = dy
      steepness.v[p] = Math.sqrt(dx * dx + dy * dy)
    }
  }
  return { x, y, steepness }
}
