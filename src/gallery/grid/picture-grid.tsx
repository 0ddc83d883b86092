import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { useOpened } from '../../draft/opened.ts'
import { reveal } from '../../draft/revealed.ts'
import type { Picture } from '../picture.ts'
import type { NextStep } from '../slot.ts'
import { usePictureChanges } from '../use-picture-changes.ts'
import { toDays } from './day.ts'
import { DaySection } from './day-section.tsx'
import { startPictureDrag } from './drag.ts'
import { drawn, insetsOf, layOut } from './layout.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useReach } from './use-reach.ts'
import { useToday } from './use-today.ts'
import { useAnchor, useExtent, useWindow } from './use-view.ts'

// Pointing comes after seeing.
const TileTools = lazy(() =>
  import('./tile-tools.tsx').then((module) => ({ default: module.TileTools })),
)
const GridMenu = lazy(() =>
  import('./grid-menu.tsx').then((module) => ({ default: module.GridMenu })),
)

type PictureGridProps = {
  pictures: readonly Picture[]
  /** More pages follow; the last day's count is then not yet known. */
  more: boolean
  loadMore: () => void
}

const idOf = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-picture]')?.dataset.picture
    : undefined

export function PictureGrid({ pictures, more, loadMore }: PictureGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const extent = useExtent(scroller)
  const today = useToday()
  const { left, right } = insetsOf(extent.scrollbar)
  const width = Math.max(0, extent.width - left - right)
  const layout = useMemo(() => layOut(width, toDays(pictures, today)), [width, pictures, today])
  const view = useWindow(scroller, layout, extent.height)
  useAnchor(scroller, layout, pictures)

  const { reached, setReached, go } = useReach(scroller, pictures, layout, extent.height)
  const openId = useOpened((state) => state.imageId)
  const comparedId = useOpened((state) => state.compareId)
  const changes = usePictureChanges()
  const onKeyDown = useGridKeys({ pictures, layout, height: extent.height, changes, go })

  const nearEnd = view.last >= layout.rows - 12
  useEffect(() => {
    if (nearEnd && more) loadMore()
  }, [nearEnd, more, loadMore])

  const onStep = useCallback(
    (step: NextStep | 'show', picture: Picture) => {
      if (step === 'show') reveal(picture.image.id)
      else if (step === 'hide') changes.trash(picture)
      else changes[step](picture)
    },
    [changes],
  )
  // Not measured yet, or not shown: a picture asked for now would be of the wrong size.
  const days = extent.height > 0 ? drawn(layout, view, reached) : []
  const find = (target: EventTarget): Picture | undefined => {
    const id = idOf(target)
    return id === undefined ? undefined : pictures.find(({ image }) => image.id === id)
  }

  return (
    <>
      <div
        ref={scroller}
        // On opaque ground and told so, the browser moves it without layerizing the whole page again.
        className="relative min-h-0 flex-1 overflow-y-auto overflow-x-hidden overscroll-contain bg-pane will-change-scroll [overflow-anchor:none] [scrollbar-gutter:stable]"
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears for its links, which act by themselves too. */}
        <div
          className="relative"
          style={{ height: layout.height, marginLeft: left, marginRight: right }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const id = idOf(event.target)
            if (id !== undefined) setReached(id)
          }}
          onClick={(event) => {
            const id = idOf(event.target)
            if (id === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            useOpened.getState().open(id)
          }}
          onDragStart={(event) => {
            const picture = find(event.target)
            if (picture) startPictureDrag(event.dataTransfer, picture)
          }}
        >
          {days.map(({ section, indices }) => (
            <DaySection
              key={section.key}
              section={section}
              layout={layout}
              indices={indices}
              pictures={pictures}
              open={more && section === layout.sections.at(-1)}
              reached={reached}
              openId={openId}
              comparedId={comparedId}
              onStep={onStep}
            />
          ))}
          <Suspense>
            <TileTools scroller={scroller} find={find} changes={changes} />
          </Suspense>
        </div>
      </div>
      <Suspense>
        <GridMenu scroller={scroller} find={find} changes={changes} />
      </Suspense>
    </>
  )
}
