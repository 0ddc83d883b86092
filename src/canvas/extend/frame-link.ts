import { useDraft } from '../../draft/draft.ts'
import type { CanvasDocument, Frame } from '../document/document.ts'
import { NO_FRAME } from '../document/document.ts'
import { draftTarget } from '../paint.ts'
import { useCanvas } from '../store.ts'
import { type Extent, extended, frameFault, isExtended, isSameFrame } from './frame.ts'
import { type Change, canStand, changesFor, frameForSize, frameIn, sizeIn } from './in-request.ts'
import type { ExtendLimits } from './limits.ts'

const isSameSize = (a: Extent | null, b: Extent | null): boolean =>
  a?.width === b?.width && a?.height === b?.height

/**
 * Keeps the frame on the canvas and the one in the draft alike, whichever is moved: what is written
 * in the form wins where a picture is opened, a frame moved here is written there with its size.
 * Returns its end.
 */
export function linkFrame(limits: ExtendLimits): () => void {
  /** The size asked for before anything was added. */
  let before: Extent | null = null

  const write = ({ source, frame }: CanvasDocument, changes: Change[]) => {
    if (!source) return
    const { request, take } = useDraft.getState()
    if (isExtended(frame) && !isExtended(frameIn(request, limits))) before = sizeIn(request, limits)
    const own = frameFault(source, NO_FRAME, limits) ? null : source
    take([...changes, ...changesFor(source, frame, limits, before ?? own)], true)
  }

  /** A picture that comes to the canvas is extended as the form says, without a step of undo. */
  const arrive = () => {
    before = null
    const { source, frame } = useCanvas.getState().history.now
    if (!source || draftTarget()?.picture !== source.value) return
    const asked = frameIn(useDraft.getState().request, limits)
    if (isSameFrame(asked, frame) || !canStand(source, asked, limits)) return
    useCanvas.setState(({ history }) => ({
      history: { ...history, now: { ...history.now, frame: asked } },
    }))
  }

  const move = (frame: Frame) => {
    const { history, apply } = useCanvas.getState()
    apply({ ...history.now, frame })
  }

  const stopCanvas = useCanvas.subscribe(({ history: { now } }, { history: { now: was } }) => {
    if (now === was || !now.source) return
    if (now.id !== was.id) return arrive()
    const isOther = now.source.value !== was.source?.value
    if (isOther && isExtended(was.frame) && !isExtended(now.frame)) before = null
    const moved =
      !isSameFrame(now.frame, was.frame) ||
      (isExtended(now.frame) && !isSameSize(now.source, was.source))
    if (moved) write(now, [])
  })

  const stopDraft = useDraft.subscribe(({ request, slug }, was) => {
    const { source, frame } = useCanvas.getState().history.now
    if (request === was.request || slug !== was.slug || !source) return
    if (draftTarget()?.picture !== source.value) return
    const asked = frameIn(request, limits)
    if (!isSameFrame(asked, frameIn(was.request, limits))) {
      if (!isSameFrame(asked, frame) && canStand(source, asked, limits)) move(asked)
      return
    }
    const size = sizeIn(request, limits)
    if (!isExtended(frame) || !size || isSameSize(size, sizeIn(was.request, limits))) return
    if (isSameSize(size, extended(source, frame))) return
    const next = frameForSize(source, frame, size, limits)
    if (next) move(next)
  })

  arrive()
  return () => {
    stopCanvas()
    stopDraft()
  }
}
