/** A part of a picture, px. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

const DIAGONAL = Math.SQRT2

/**
 * How much of the result each pixel takes, 0–255: all of it outside of the source's place, what the
 * mask says inside (`mask` is one byte per pixel of that place; null where nothing in it changes).
 * The mask's own edge is softened outward over `feather` px, the one at which an extension meets the
 * source inward over `rim` px; what is softer already stays as it is. Beyond that every weight is 0.
 */
export function lockWeights(
  size: { width: number; height: number },
  place: Place,
  mask: Uint8Array | null,
  feather: number,
  rim = feather,
): Uint8Array {
  const { width, height } = size
  const weights = new Uint8Array(width * height).fill(255)
  const eachRow = (write: (start: number, y: number) => void) => {
    for (let y = 0; y < place.height; y++) write((place.y + y) * width + place.x, y)
  }
  eachRow((start) => weights.fill(0, start, start + place.width))
  const soften = (over: number) => {
    if (over > 0) slope(weights, width, height, 255 / (over + 1))
  }
  if (width > place.width || height > place.height) soften(rim)
  if (!mask) return weights
  eachRow((start, y) => {
    for (let x = 0; x < place.width; x++)
      weights[start + x] = Math.max(weights[start + x] ?? 0, mask[y * place.width + x] ?? 0)
  })
  soften(feather)
  return weights
}

/** Lets no weight fall faster than `fall` per pixel, by the two passes of a distance transform. */
function slope(weights: Uint8Array, width: number, height: number, fall: number): void {
  const heights = Float32Array.from(weights)
  const aslant = fall * DIAGONAL
  const pass = (step: 1 | -1) => {
    const above = -step * width
    for (let row = 0; row < height; row++) {
      const y = step > 0 ? row : height - 1 - row
      const inner = row > 0
      for (let column = 0; column < width; column++) {
        const x = step > 0 ? column : width - 1 - column
        const at = y * width + x
        let most = heights[at] ?? 0
        if (column > 0) most = Math.max(most, (heights[at - step] ?? 0) - fall)
        if (inner) {
          most = Math.max(most, (heights[at + above] ?? 0) - fall)
          if (column > 0) most = Math.max(most, (heights[at + above - step] ?? 0) - aslant)
          if (column < width - 1) most = Math.max(most, (heights[at + above + step] ?? 0) - aslant)
        }
        heights[at] = most
      }
    }
  }
  pass(1)
  pass(-1)
  for (let at = 0; at < weights.length; at++) weights[at] = Math.round(heights[at] ?? 0)
}
