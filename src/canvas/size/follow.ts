import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import type { Extent } from '../extend/frame.ts'
import { sizeWords } from '../extend/frame-words.ts'
import { sizeIn } from '../extend/in-request.ts'
import { limitsOf } from '../extend/limits.ts'
import { takeBrought } from '../paint.ts'
import { useStanding } from '../standing.ts'
import { createSizeMemory, type SizeMemory } from './size-memory.ts'
import type { OutOfShape } from './use-shape.ts'

const memory: SizeMemory = createSizeMemory(() => sessionStorage)

/** The size that a new draft of the model in hand has. */
function startSize(): Extent | null {
  const model = findModel(useDraft.getState().slug)
  const limits = model && limitsOf(model)
  return limits ? sizeIn(model.start, limits) : null
}

/**
 * A picture is on the canvas: the result takes its shape where nobody chose another, as one step of
 * the form, and says so. What was chosen, or is reused to the letter, stands; that it will not lie
 * over the picture is said beside the mask.
 */
export function followPicture(picture: string, shape: OutOfShape | null): void {
  const isFirst = memory.meets(picture)
  const isWanted = takeBrought(picture) || (isFirst && useDraft.getState().parentId === undefined)
  if (!isWanted || !shape || memory.isChosen(shape.size, startSize())) return
  const { size, own, set } = shape
  memory.follows(own)
  set(own)
  useStanding.getState().say({
    kind: 'size',
    words: `The result takes the shape of this picture, ${sizeWords(own)}.`,
    offer: { label: `Keep ${sizeWords(size)}`, run: () => set(size) },
  })
}
