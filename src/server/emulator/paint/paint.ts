import { type Ask, readAsk } from './ask.ts'
import { condition, type Find, paintFresh } from './compose.ts'
import { paintCutout } from './cutout.ts'
import { inpaint } from './inpainted.ts'
import { boundsOf, readMask } from './input/mask.ts'
import type { PaintJob } from './job.ts'
import { editPicture } from './kontext/kontext.ts'
import { type Layer, lay, mixLayer, paintLayer } from './layer.ts'
import { editLocally } from './local-edit.ts'
import { outpaint } from './outpainted.ts'
import type { Picture } from './picture.ts'
import { hashText } from './random.ts'
import { toCanvas, toPicture } from './surface/canvas.ts'
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
  const edited = editLocally(ask, seed, find)
  if (edited) return edited
  const source = ask.source ? find(ask.source) : null
  if (source && ask.outpaint) return outpaint(ask, ask.outpaint, seed, source, find)
  if (!source) return toWhole(paintLayer(ask, seed, width, height, find))
  const fitted = cover(source, width, height)
  if (ask.strength <= 0) return fitted
  const mask = ask.mask ? find(ask.mask) : null
  if (!mask) {
    return toWhole(mixLayer(fitted, paintLayer(ask, seed, width, height, find), ask.strength))
  }
  const weight = readMask(mask, width, height)
  if (!ask.transparent) return inpaint(ask, seed, fitted, weight, find)
  const painted = paintMasked(ask, seed, weight, find)
  return lay(fitted, mixLayer(fitted, painted, ask.strength), weight)
}

const toWhole = ({ canvas, alpha }: Layer): Picture => toPicture(canvas, alpha ?? undefined)

/** With a margin the painting is made for the masked box and its surroundings alone, so at a larger scale. */
function paintMasked(ask: Ask, seed: number, weight: Float32Array, find: Find): Layer {
  const { width, height } = ask
  const box = ask.margin === null ? null : boundsOf(weight, width, height, ask.margin)
  if (!box) return paintLayer(ask, seed, width, height, find)
  const part = paintLayer(ask, seed, box.width, box.height, find)
  const whole = resizeCanvas(part.canvas, width, height)
  const alpha = part.alpha && new Float32Array(width * height)
  for (let y = 0; y < box.height; y++) {
    const to = (y + box.y) * width + box.x
    const [from, end] = [y * box.width, (y + 1) * box.width]
    whole.rgb.set(part.canvas.rgb.subarray(from * 3, end * 3), to * 3)
    if (part.alpha) alpha?.set(part.alpha.subarray(from, end), to)
  }
  return { canvas: whole, alpha }
}

function edit(ask: Ask, seed: number, find: Find): Picture {
  const { width, height } = ask
  const [first, ...rest] = ask.references.map(find).filter((picture) => picture !== null)
  if (!first) {
    return ask.transparent
      ? toWhole(paintCutout(ask, seed, 'kontext', find))
      : toPicture(paintFresh(ask, seed, 'kontext', width, height, find))
  }
  const fill = (picture: Picture) => toCanvas(cover(picture, width, height))
  return toPicture(
    editPicture(fill(first), rest.map(fill), ask, seed, (canvas) => condition(canvas, ask, find)),
  )
}
