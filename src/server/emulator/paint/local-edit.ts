import type { Ask } from './ask.ts'
import type { Find } from './compose.ts'
import { blendIdentity, shareOf } from './input/identity.ts'
import { readMask } from './input/mask.ts'
import { type Layer, lay, mixLayer, paintLayer } from './layer.ts'
import { outpaint, placeMask } from './outpainted.ts'
import type { Picture } from './picture.ts'
import { toCanvas } from './surface/canvas.ts'
import { cover } from './surface/resample.ts'

type Weigh = (mask: Picture) => Float32Array

/** What any of the masks has in white. */
function union(masks: Picture[], weigh: Weigh, count: number): Float32Array {
  const out = new Float32Array(count)
  for (const mask of masks) {
    const one = weigh(mask)
    for (let p = 0; p < count; p++) out[p] = Math.max(out[p] ?? 0, one[p] ?? 0)
  }
  return out
}

/** A seed image on its way to the painting, where its mask has white; as it is elsewhere. */
function startFrom(source: Picture, painted: Layer, ask: Ask, find: Find): Layer {
  const fitted = cover(source, ask.width, ask.height)
  const mixed = mixLayer(fitted, painted, ask.strength)
  const mask = ask.mask ? find(ask.mask) : null
  if (!mask) return mixed
  const started = lay(fitted, mixed, readMask(mask, ask.width, ask.height))
  return {
    canvas: toCanvas(started),
    alpha: mixed.alpha?.map((_, p) => (started.data[p * 4 + 3] ?? 255) / 255) ?? null,
  }
}

/**
 * ACE++ local editing: what the masks have in white is repainted towards the identity. Where the task
 * also brings a seed image, that part starts from it, changed where its own mask marks it; what this
 * one marks is repainted too. Outpainted, the seed image is what is edited. Null where there is nothing
 * to edit.
 */
export function editLocally(ask: Ask, seed: number, find: Find): Picture | null {
  const { width, height, ace } = ask
  if (ace?.kind !== 'local_editing') return null
  const given = (keys: readonly (string | null)[]) =>
    [...new Set(keys)].flatMap((key) => (key === null ? [] : (find(key) ?? [])))
  const [source] = given([ask.source])
  const [edited = ace.pictures[0] ?? '', ...others] = ask.edited
  const [base] = given([edited])
  if (!base) return null
  const painted = paintLayer(ask, seed, width, height, find)
  const { outpaint: sides } = ask
  const wide = source && sides
  const under = wide ? outpaint(ask, sides, seed, source, find) : cover(base, width, height)
  const weight = wide
    ? union(given(ace.masks), (mask) => placeMask(mask, source, sides, ask), width * height)
    : union(
        given([...ace.masks, ask.mask]),
        (mask) => readMask(mask, width, height),
        width * height,
      )
  const start = source && !wide ? startFrom(source, painted, ask, find) : painted
  const shown = given([...ace.pictures, ...(wide ? [edited] : []), ...others])
  const share = shareOf(ace.repainting)
  return lay(
    under,
    {
      canvas: blendIdentity(shown, start.canvas, ace.repainting),
      alpha: start.alpha?.map((a) => 1 - share * (1 - a)) ?? null,
    },
    weight,
  )
}
