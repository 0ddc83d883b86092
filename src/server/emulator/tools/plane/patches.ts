import type { Plane } from './plane.ts'

/** Connected pixels that were accepted; coordinates inclusive, px. */
export interface Patch {
  pixels: number[]
  left: number
  top: number
  right: number
  bottom: number
}

/** The connected patches (by sides and corners) of the pixels that `accepts`. */
export function findPatches(
  { width, height, v }: Plane,
  accepts: (value: number, at: number) => boolean,
): Patch[] {
  const seen = new Uint8Array(width * height)
  const patches: Patch[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !accepts(v[start] ?? 0, start)) continue
    const patch: Patch = { pixels: [start], left: width, top: height, right: 0, bottom: 0 }
    seen[start] = 1
    for (let i = 0; i < patch.pixels.length; i++) {
      const p = patch.pixels[i] ?? 0
      const x = p % width
      const y = (p / width) | 0
      patch.left = Math.min(patch.left, x)
      patch.right = Math.max(patch.right, x)
      patch.top = Math.min(patch.top, y)
      patch.bottom = Math.max(patch.bottom, y)
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const q = row * width + column
          if (seen[q] || !accepts(v[q] ?? 0, q)) continue
          seen[q] = 1
          patch.pixels.push(q)
        }
      }
    }
    patches.push(patch)
  }
  return patches
}
