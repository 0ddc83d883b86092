import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useOpened } from '../../draft/opened.ts'
import type { Picture } from '../picture.ts'
import { type Layout, placeOf, scrollTopFor } from './layout.ts'

/** The one tile that Tab reaches, and walking from it; the tile of the open picture stays in view. */
export function useReach(
  scroller: RefObject<HTMLElement | null>,
  pictures: readonly Picture[],
  layout: Layout,
  height: number,
) {
  const openId = useOpened((state) => state.imageId)
  const [reachedId, setReached] = useState<string | null>(null)
  const reached = useMemo(() => {
    const at = (id: string | null) =>
      id === null ? -1 : pictures.findIndex(({ image }) => image.id === id)
    const own = at(reachedId)
    return own >= 0 ? own : Math.max(0, at(openId))
  }, [pictures, reachedId, openId])

  const show = useCallback(
    (index: number) => {
      const { current } = scroller
      const place = placeOf(layout, index)
      if (current && place && height > 0)
        current.scrollTop = scrollTopFor(layout, place, current.scrollTop, height)
    },
    [scroller, layout, height],
  )

  const focusNext = useRef(false)
  const go = (index: number) => {
    const picture = pictures[index]
    if (!picture) return
    show(index)
    focusNext.current = true
    setReached(picture.image.id)
    // With a picture on the stage, walking looks at each.
    if (openId !== null) useOpened.getState().open(picture.image.id)
  }
  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    const id = pictures[reached]?.image.id
    if (id)
      scroller.current
        ?.querySelector<HTMLElement>(`[data-picture="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true })
  })

  const shownId = useRef<string | null>(null)
  useEffect(() => {
    if (height === 0 || shownId.current === openId) return
    const index = pictures.findIndex(({ image }) => image.id === openId)
    if (index < 0) return
    shownId.current = openId
    show(index)
  }, [openId, pictures, show, height])

  return { reached, setReached, go }
}
