import { useMemo } from 'react'
import { useDraft } from '../../draft/draft.ts'
import { type Extent, isExtended } from '../extend/frame.ts'
import { sizeIn } from '../extend/in-request.ts'
import { useLimits } from '../extend/use-limits.ts'
import { useCanvas } from '../store.ts'
import { isOutOfShape, ownSize } from './own-size.ts'

/** A result that would not lie over the picture: its size, the picture's own, and the way there. */
export interface OutOfShape {
  size: Extent
  own: Extent
  source: Extent
  /** Asks for a size, as one step of the form. */
  set(size: Extent): void
}

/** Null where the result will lie over the picture, or nothing says how large it will be. */
export function useShape(): OutOfShape | null {
  const limits = useLimits()
  const source = useCanvas(({ history }) => history.now.source)
  const isWider = useCanvas(({ history }) => isExtended(history.now.frame))
  const request = useDraft((draft) => draft.request)
  return useMemo(() => {
    const size = limits && sizeIn(request, limits)
    if (!limits || !source || !size || isWider || !isOutOfShape(size, source, limits)) return null
    const own = ownSize(source, limits)
    const set = ({ width, height }: Extent) =>
      useDraft.getState().take([
        { path: limits.widthPath, value: width },
        { path: limits.heightPath, value: height },
      ])
    return { size, own, source, set }
  }, [limits, source, isWider, request])
}
