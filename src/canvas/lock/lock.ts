import { newPixels, type Pixels } from '../../ui/pixels/pixels.ts'
import type { Place } from './weights.ts'

/**
 * The result where the weights say so, the source elsewhere: a pixel of weight 0 is the source's to
 * the byte, its transparency too. `result` and `weights` are of one size, `place` is where the
 * source lies in them.
 */
export function lockPixels(
  source: Pixels,
  result: Pixels,
  weights: Uint8Array,
  place: Place,
): Pixels {
  const made = newPixels(result.width, result.height)
  made.data.set(result.data)
  for (let y = 0; y < place.height; y++) {
    for (let x = 0; x < place.width; x++) {
      const at = (place.y + y) * result.width + place.x + x
      const weight = weights[at] ?? 0
      if (weight === 255) continue
      const from = (y * source.width + x) * 4
      for (let part = 0; part < 4; part++) {
        const kept = source.data[from + part] ?? 0
        const given = result.data[at * 4 + part] ?? 0
        // Uint8ClampedArray rounds.
        made.data[at * 4 + part] =
          weight === 0 ? kept : (kept * (255 - weight) + given * weight) / 255
      }
    }
  }
  return made
}
