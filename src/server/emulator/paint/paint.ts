import { type Ask, readAsk } from './ask.ts'
import { condition, type Find, paintFresh } from './compose.ts'
import { paintCutout } from './cutout.ts'
import { blendIdentity } from './input/identity.ts'
import { boundsOf, readMask } from './input/mask.ts'
import { extend, insideOf } from './input/outpaint.ts'
import { mixSource } from './input/source.ts'
import type { PaintJob } from './job.ts'
import { editPicture } from './kontext/kontext.ts'
import type { Picture } from './picture.ts'
import { hashText } from './random.ts'
import { blend, type Canvas, copyCanvas, toCanvas, toPicture } from './surface/canvas.ts'
import { cover, resizeCanvas } from './surface/resample.ts'

/** FLUX Fill takes neither strength nor mask margin. */
const fillModel = 'runware:102@1'

/**
 * Computes a job's picture; the same job gives the same bytes. Sizes are `width` and `height` of the
 * task, 1024 where it has none. Throws nothing for a validated task.
 */
export function paint(job: PaintJob): Picture {
  const asked = readAsk(job.params)
  const ask = job.model === fillModel ? { ...asked, strength: 0.8, margin: null } : asked
  const seed = hashText(job.seed, hashText(job.model))
  const find: Find = (key) => job.pictures[key] ?? null
  const { width, height } = ask
  if (job.editing) return edit(ask, seed, find)
  if (ask.transparent) return paintCutout(ask, seed, 'krea', find)
  const source = ask.source ? find(ask.source) : null
  const edited =
    ask.ace?.kind === 'local_editing' ? find(ask.edited ?? ask.ace.pictures[0] ?? '') : null
  if (ask.ace && edited) return editLocally(ask, ask.ace, seed, edited, find)
  if (source && ask.outpaint) return outpaint(ask, ask.outpaint, seed, source, find)
  if (!source) return toPicture(paintFresh(ask, seed, 'krea', width, height, find))
  const fitted = cover(source, width, height)
  if (ask.strength <= 0) return fitted
  const mask = ask.mask ? find(ask.mask) : null
  if (!mask) {
    const painted = paintFresh(ask, seed, 'krea', width, height, find)
    return toPicture(mixSource(toCanvas(fitted), painted, ask.strength))
  }
  const weight = readMask(mask, width, height)
  const painted = paintMasked(ask, seed, weight, find)
  return lay(fitted, mixSource(toCanvas(fitted), painted, ask.strength), weight)
}

/** With a margin the painting is made for the masked box and its surroundings alone, so at a larger scale. */
function paintMasked(ask: Ask, seed: number, weight: Float32Array, find: Find): Canvas {
  const { width, height } = ask
  const box = ask.margin === null ? null : boundsOf(weight, width, height, ask.margin)
  if (!box) return paintFresh(ask, seed, 'krea', width, height, find)
  const part = paintFresh(ask, seed, 'krea', box.width, box.height, find)
  const whole = resizeCanvas(part, width, height)
  for (let y = 0; y < box.height; y++) {
    whole.rgb.set(
      part.rgb.subarray(y * box.width * 3, (y + 1) * box.width * 3),
      ((y + box.y) * width + box.x) * 3,
    )
  }
  return whole
}

/** A canvas over a picture by a weight; where the weight is 0 the picture's bytes stay, alpha included. */
function lay(under: Picture, over: Canvas, weight: Float32Array): Picture {
  const out = { ...under, data: under.data.slice() }
  for (let p = 0; p < weight.length; p++) {
    const w = weight[p] ?? 0
    if (w === 0) continue
    for (let c = 0; c < 3; c++) {
      const base = under.data[p * 4 + c] ?? 0
      out.data[p * 4 + c] = base + ((over.rgb[p * 3 + c] ?? 0) * 255 - base) * w
    }
    const alpha = under.data[p * 4 + 3] ?? 255
    out.data[p * 4 + 3] = alpha + (255 - alpha) * w
  }
  return out
}

function outpaint(
  ask: Ask,
  sides: NonNullable<Ask['outpaint']>,
  seed: number,
  source: Picture,
  find: Find,
): Picture {
  const { width, height } = ask
  const painted = paintFresh(ask, seed, 'krea', width, height, find)
  const extended = extend(source, sides, painted)
  const base = toPicture(extended)
  const mask = ask.mask ? find(ask.mask) : null
  const inside = insideOf(source, sides, width, height)
  if (mask) {
    // It marks the source, so it lies where the source does.
    const marked = readMask(mask, source.width, source.height)
    const weight = new Float32Array(width * height)
    for (let p = 0; p < weight.length; p++) {
      if (!inside[p]) continue
      const x = (p % width) - sides.left
      const y = ((p / width) | 0) - sides.top
      weight[p] = marked[y * source.width + x] ?? 0
    }
    return lay(base, mixSource(extended, painted, ask.strength), weight)
  }
  // How far the new part leaves the source's own tones follows the strength.
  const freed = copyCanvas(extended)
  blend(freed, painted, Math.max(0, ask.strength - 0.5) * 0.5)
  const outside = new Float32Array(inside.length)
  for (let p = 0; p < outside.length; p++) {
    const x = p % width
    const y = (p / width) | 0
    const dx = Math.max(sides.left - x, x - (sides.left + source.width - 1), 0)
    const dy = Math.max(sides.top - y, y - (sides.top + source.height - 1), 0)
    outside[p] = inside[p] ? 0 : Math.min(1, Math.hypot(dx, dy) / (Math.min(width, height) * 0.35))
  }
  return restore(lay(base, freed, outside), source, sides)
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

function editLocally(
  ask: Ask,
  ace: NonNullable<Ask['ace']>,
  seed: number,
  edited: Picture,
  find: Find,
): Picture {
  const { width, height } = ask
  const base = cover(edited, width, height)
  const weight = new Float32Array(width * height)
  for (const key of ace.masks) {
    const mask = find(key)
    if (!mask) continue
    const one = readMask(mask, width, height)
    for (let p = 0; p < weight.length; p++) weight[p] = Math.max(weight[p] ?? 0, one[p] ?? 0)
  }
  const painted = paintFresh(ask, seed, 'krea', width, height, find)
  const pictures = ace.pictures.map(find).filter((picture) => picture !== null)
  return lay(base, blendIdentity(pictures, painted, ace.repainting), weight)
}

function edit(ask: Ask, seed: number, find: Find): Picture {
  const { width, height } = ask
  const [first, ...rest] = ask.references.map(find).filter((picture) => picture !== null)
  if (!first) {
    return ask.transparent
      ? paintCutout(ask, seed, 'kontext', find)
      : toPicture(paintFresh(ask, seed, 'kontext', width, height, find))
  }
  const fill = (picture: Picture) => toCanvas(cover(picture, width, height))
  return toPicture(
    editPicture(fill(first), rest.map(fill), ask, seed, (canvas) => condition(canvas, ask, find)),
  )
}
