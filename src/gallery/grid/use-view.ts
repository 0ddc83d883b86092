import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Picture } from '../picture.ts'
import { firstOfRow, type Layout, placeOf, type Window, windowOf } from './layout.ts'

/** Width and height inside an element and of its scrollbar, pixels; measured before the first paint. */
export function useExtent(element: RefObject<HTMLElement | null>) {
  const [extent, setExtent] = useState({ width: 0, height: 0, scrollbar: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height, offsetWidth } = current
      const scrollbar = offsetWidth - width
      setExtent((known) =>
        known.width === width && known.height === height && known.scrollbar === scrollbar
          ? known
          : { width, height, scrollbar },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return extent
}

/** The rows in view. It moves a few times a second of scrolling, never once a frame. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  height: number,
): Window {
  const [, redraw] = useState(0)
  const top = useRef(0)
  const shown = useRef<Window>({ first: 0, last: -1 })
  // The layout may have moved under a still view, so every render takes its own window.
  shown.current = windowOf(layout, top.current, height)

  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const onScroll = () => {
      top.current = current.scrollTop
      const next = windowOf(layout, top.current, height)
      if (next.first !== shown.current.first || next.last !== shown.current.last) {
        redraw((count) => count + 1)
      }
    }
    current.addEventListener('scroll', onScroll, { passive: true })
    return () => current.removeEventListener('scroll', onScroll)
  }, [scroller, layout, height])
  return shown.current
}

/** Nearer to the top than this, pixels, new pictures are let in instead of kept out of view. */
const AT_TOP = 24

/** Keeps what a person looks at in its place on screen while pictures come, go or are resized. */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  pictures: readonly Picture[],
): void {
  const before = useRef({ layout, pictures })
  useLayoutEffect(() => {
    const { current } = scroller
    const old = before.current
    before.current = { layout, pictures }
    if (!current || old.layout === layout || current.scrollTop < AT_TOP) return
    const { first } = windowOf(old.layout, current.scrollTop, 0)
    for (let index = firstSeen(old.layout, first, current.scrollTop); ; index++) {
      const known = old.pictures[index]
      if (!known) return
      const now = pictures.findIndex(({ image }) => image.id === known.image.id)
      if (now < 0) continue
      const from = placeOf(old.layout, index)
      const to = placeOf(layout, now)
      if (from && to) current.scrollTop += to.top - from.top
      return
    }
  }, [scroller, layout, pictures])
}

/** The first picture whose upper edge is in view. */
function firstSeen(layout: Layout, row: number, scrollTop: number): number {
  let index = firstOfRow(layout, row)
  while ((placeOf(layout, index)?.top ?? Number.POSITIVE_INFINITY) < scrollTop) index++
  return index
}
