import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import type { Extent } from '../extend/frame.ts'
import { sizeWords } from '../extend/frame-words.ts'
import { sizeIn } from '../extend/in-request.ts'
import { limitsOf } from '../extend/limits.ts'
import { takeBrought } from '../paint.ts'
import { sayWhile } from '../say-while.ts'
import { createSizeMemory, type SizeMemory } from './size-memory.ts'
import { createOffer, followWords } from './size-notice.ts'
import type { OutOfShape } from './use-shape.ts'

const memory: SizeMemory = createSizeMemory(() => sessionStorage)

const modelInHand = () => findModel(useDraft.getState().slug)

/** The size that a request of the model in hand has; undefined is a new draft's. */
function sizeOf(request = modelInHand()?.start): Extent | null {
  const model = modelInHand()
  const limits = model && limitsOf(model)
  return limits && request ? sizeIn(request, limits) : null
}

/**
 * A picture is on the canvas: the result takes its shape where nobody chose another, as one step of
 * the form, and says so. What was chosen, or is reused to the letter, stands; that it will not lie
 * over the picture is said beside the mask.
 */
export function followPicture(picture: string, shape: OutOfShape | null): void {
  const isFirst = memory.meets(picture)
  const isWanted = takeBrought(picture) || (isFirst && useDraft.getState().parentId === undefined)
  if (!isWanted || !shape || memory.isChosen(shape.size, sizeOf())) return
  const { size, own, source, set } = shape
  memory.follows(own)
  set(own)
  const offer = { label: `Keep ${sizeWords(size)}`, run: () => set(size) }
  const isOffered = createOffer(picture, own)
  sayWhile(
    { kind: 'size', words: followWords(own, source), offer },
    (document) => isOffered(document, sizeOf(useDraft.getState().request)),
    useDraft.subscribe,
  )
}
