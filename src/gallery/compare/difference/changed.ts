import { labDistance, writeLab } from '../../../ui/pixels/colour.ts'
import { newPixels, type Pixels } from '../../../ui/pixels/pixels.ts'

/** Colours are compared as means of so many px to each side: a repainted grain is no change. */
const REACH = 1
/** Stored distances are bytes: a quarter each, so that 63 and more is the same. */
const PER_BYTE = 4

/** Oklab of the means of small windows, by sums of columns that walk along a row. */
function soften({ width, height, data }: Pixels): Float32Array {
  const out = new Float32Array(width * height * 3)
  const columns = new Float32Array(width * 3)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - REACH), Math.min(height - 1, y + REACH)]
    columns.fill(0)
    for (let row = top; row <= bottom; row++)
      for (let x = 0; x < width; x++)
        for (let part = 0; part < 3; part++) {
          const at = x * 3 + part
          columns[at] = (columns[at] ?? 0) + (data[(row * width + x) * 4 + part] ?? 0)
        }
    for (let x = 0; x < width; x++) {
      const [from, to] = [Math.max(0, x - REACH), Math.min(width - 1, x + REACH)]
      let [red, green, blue] = [0, 0, 0]
      for (let near = from; near <= to; near++) {
        red += columns[near * 3] ?? 0
        green += columns[near * 3 + 1] ?? 0
        blue += columns[near * 3 + 2] ?? 0
      }
      const count = (to - from + 1) * (bottom - top + 1)
      writeLab(out, (y * width + x) * 3, red / count, green / count, blue / count)
    }
  }
  return out
}

/** How far each pixel of two pictures of one size is from the other's: bytes of `toDistance`. */
export function distances(left: Pixels, right: Pixels): Uint8Array {
  const [a, b] = [soften(left), soften(right)]
  const made = new Uint8Array(right.width * right.height)
  for (let at = 0; at < made.length; at++)
    made[at] = Math.min(255, Math.round(labDistance(a, at * 3, b, at * 3) * PER_BYTE))
  return made
}

const toByte = (distance: number): number => Math.max(1, Math.round(distance * PER_BYTE))

/** The share of pixels that are at least this far apart, 0–1. */
export function changedShare(made: Uint8Array, threshold: number): number {
  const least = toByte(threshold)
  let count = 0
  for (const distance of made) if (distance >= least) count++
  return made.length === 0 ? 0 : count / made.length
}

/** From what just counts as changed to what changed most. */
const COOL = [255, 196, 0]
const HOT = [255, 32, 96]
const LEAST_COVER = 96
const MOST_COVER = 224
/** A distance that is as hot as any: black against mid grey. */
const HOTTEST = 40 * PER_BYTE

/** A tint to lie over the picture: nothing where it stayed, hotter and denser the more it changed. */
export function heat(made: Uint8Array, size: { width: number; height: number }, threshold: number) {
  const least = toByte(threshold)
  const tint = newPixels(size.width, size.height)
  const colours = new Uint8ClampedArray(256 * 4)
  for (let distance = least; distance < 256; distance++) {
    const share = Math.min(1, (distance - least) / Math.max(1, HOTTEST - least))
    for (let part = 0; part < 3; part++) {
      const [cool = 0, hot = 0] = [COOL[part], HOT[part]]
      colours[distance * 4 + part] = cool + (hot - cool) * share
    }
    colours[distance * 4 + 3] = LEAST_COVER + (MOST_COVER - LEAST_COVER) * share
  }
  for (let at = 0; at < made.length; at++) {
    const from = (made[at] ?? 0) * 4
    if (colours[from + 3]) tint.data.set(colours.subarray(from, from + 4), at * 4)
  }
  return tint
}
