import type { Generation } from '../../contract/generation.ts'
import type { Image } from '../../contract/image.ts'
import { type SlotState, slotState } from '../../contract/slot-state.ts'
import { assetHash } from '../../models/image-value.ts'
import { findModel } from '../../models/index.ts'
import type { Request } from '../../models/rule.ts'
import { type CanvasDocument, type Frame, NO_FRAME } from '../document/document.ts'
import { type Extent, extended, isExtended } from '../extend/frame.ts'
import { frameIn } from '../extend/in-request.ts'
import { type ExtendLimits, limitsOf } from '../extend/limits.ts'
import { readNote } from '../note.ts'
import { isOutOfShape } from '../size/own-size.ts'
import { type Target, targetOf } from '../target.ts'

/** A result that was asked for from the canvas, on its way or here. */
export interface Candidate {
  image: Image
  generation: Generation
  state: SlotState
  /** sha-256 of the picture that it was made from. */
  source: string
  /** sha-256 of the mask; null where none was given. */
  mask: string | null
  /** How far it reaches beyond its source, px. */
  frame: Frame
  /** Its place on the canvas: the source with what is added, px. */
  place: Extent
  /** What its model makes; null where that extends no pictures. */
  limits: ExtendLimits | null
}

/** Whether a generation was asked for from this document, about the picture that is on it now. */
function isAskedFrom(
  { context, createdAt }: Generation,
  target: Target,
  document: CanvasDocument,
  since: number,
): boolean {
  if (target.picture !== document.source?.value) return false
  const note = readNote(context)
  // Without a stroke or a frame nothing is noted; then it is what was asked since the canvas opened.
  if (note === null) return createdAt >= since
  return note !== 'unreadable' && note.document.id === document.id
}

/**
 * The results that belong over the source, oldest first: asked for from this document since it has
 * this picture. `since` is when the canvas was opened, ms since 1970.
 */
export function candidatesOf(
  generations: readonly Generation[],
  document: CanvasDocument,
  since: number,
): Candidate[] {
  const { source: on } = document
  if (!on) return []
  return generations
    .flatMap((generation): Candidate[] => {
      const model = findModel(generation.model)
      // requestSchema and Request describe the same JSON.
      const request = generation.params as Request
      const target = model && targetOf(model, request, generation.context)
      const source = target?.picture && assetHash(target.picture)
      if (!model || !target || !source) return []
      if (!isAskedFrom(generation, target, document, since)) return []
      const mask = target.mask === null ? null : assetHash(target.mask)
      const limits = limitsOf(model)
      const frame = limits ? frameIn(request, limits) : NO_FRAME
      return generation.images
        .filter(({ trashedAt }) => trashedAt === null)
        .map((image) => {
          const state = slotState({ image, generation })
          const place = extended(on, frame)
          return { image, generation, state, source, mask, frame, place, limits }
        })
    })
    .toSorted((a, b) => a.generation.createdAt - b.generation.createdAt)
}

/**
 * Whether a result has the shape of its place; a pixel of rounding apart is the same, and so is the
 * nearest that its model makes of a picture off its grid.
 */
export function isInShape({ image: { width, height }, place, limits }: Candidate): boolean {
  if (width === null || height === null) return true
  const [across, along] = [place.width / width, place.height / height]
  return (
    (limits !== null && !isOutOfShape({ width, height }, place, limits)) ||
    Math.abs(width * along - place.width) <= Math.max(1, along) ||
    Math.abs(height * across - place.height) <= Math.max(1, across)
  )
}

/** Whether anything of the source is to be kept. */
export const isInPart = ({ mask, frame }: Candidate): boolean => mask !== null || isExtended(frame)

/** Whether that can be as well: otherwise there is nothing to lock. */
export const isLockable = (candidate: Candidate): boolean =>
  isInPart(candidate) && isInShape(candidate)
