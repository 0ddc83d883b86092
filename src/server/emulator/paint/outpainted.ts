import type { Ask } from './ask.ts'
import { type Find, paintFresh } from './compose.ts'
import { readMask } from './input/mask.ts'
import { extend, insideOf, inTonesOf } from './input/outpaint.ts'
import { mixSource } from './input/source.ts'
import { lay } from './layer.ts'
import type { Picture } from './picture.ts'
import { blend, copyCanvas, toCanvas, toPicture } from './surface/canvas.ts'

/** What is added at each side, px, and the softness of the seam. */
export type Sides = NonNullable<Ask['outpaint']>

/** px from each pixel to the source; 0 on it. */
function distances(source: Picture, sides: Sides, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height)
  for (let y = 0, p = 0; y < height; y++) {
    const dy = Math.max(sides.top - y, y - (sides.top + source.height - 1), 0)
    for (let x = 0; x < width; x++, p++) {
      const dx = Math.max(sides.left - x, x - (sides.left + source.width - 1), 0)
      out[p] = dx === 0 && dy === 0 ? 0 : Math.hypot(dx, dy)
    }
  }
  return out
}

/** A mask that marks the source, laid where the source lies. */
export function placeMask(
  mask: Picture,
  source: Picture,
  sides: Sides,
  { width, height }: { width: number; height: number },
): Float32Array {
  const marked = readMask(mask, source.width, source.height)
  const inside = insideOf(source, sides, width, height)
  const weight = new Float32Array(width * height)
  for (let p = 0; p < weight.length; p++) {
    if (!inside[p]) continue
    const x = (p % width) - sides.left
    const y = ((p / width) | 0) - sides.top
    weight[p] = marked[y * source.width + x] ?? 0
  }
  return weight
}

/**
 * The source with new sides, which fade out where transparency is asked for. What a mask marks of it
 * is repainted; the rest keeps its bytes.
 */
export function outpaint(
  ask: Ask,
  sides: Sides,
  seed: number,
  source: Picture,
  find: Find,
): Picture {
  const { width, height } = ask
  const painted = paintFresh(ask, seed, 'krea', width, height, find)
  const from = toCanvas(source)
  const forms = inTonesOf(from, painted)
  const extended = extend(from, sides, forms)
  // How far the new part leaves the source's own tones follows the strength.
  const freed = copyCanvas(extended)
  blend(freed, forms, Math.max(0, ask.strength - 0.5) * 0.5)
  const far = distances(source, sides, width, height)
  const outside = far.map((px) => Math.min(1, px / (Math.min(width, height) * 0.35)))
  const widest = Math.max(sides.left, sides.right, sides.top, sides.bottom, 1)
  const alpha = ask.transparent ? far.map((px) => 1 - Math.min(1, px / widest) ** 1.5) : null
  const base = toPicture(extended, alpha ?? undefined)
  const whole = restore(lay(base, { canvas: freed, alpha }, outside), source, sides)
  const mask = ask.mask ? find(ask.mask) : null
  if (!mask) return whole
  const canvas = mixSource(extended, painted, ask.strength)
  return lay(whole, { canvas, alpha: null }, placeMask(mask, source, sides, ask))
}

/** The source's own bytes, alpha included, put back at their place. */
function restore(picture: Picture, source: Picture, sides: { left: number; top: number }): Picture {
  for (let y = 0; y < source.height; y++) {
    const to = y + sides.top
    if (to < 0 || to >= picture.height) continue
    const count = Math.min(source.width, picture.width - sides.left)
    picture.data.set(
      source.data.subarray(y * source.width * 4, (y * source.width + count) * 4),
      (to * picture.width + sides.left) * 4,
    )
  }
  return picture
}
