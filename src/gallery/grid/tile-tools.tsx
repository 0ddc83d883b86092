import { Star } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { tip } from '../../ui/tooltip.tsx'
import type { Picture } from '../picture.ts'
import { modelName } from '../prompt.ts'
import type { PictureChanges } from '../use-picture-changes.ts'

type TileToolsProps = {
  scroller: RefObject<HTMLElement | null>
  find: (target: EventTarget) => Picture | undefined
  changes: PictureChanges
}

/** Scrolling moves tiles under a still pointer; that is not pointing at them. */
const STILL_MS = 150

const tool =
  'flex size-6 items-center justify-center rounded-sm bg-over text-over-ink transition-colors hover:bg-black'

/**
 * Quick tools over the tile that the mouse points at: one set for the whole grid, so that no tile
 * carries them. Keys and the menu do the same, so it is not in the tab order.
 */
export function TileTools({ scroller, find, changes }: TileToolsProps) {
  const [at, setAt] = useState<{ id: string; left: number; top: number; size: number } | null>(null)
  const latest = useRef(find)
  latest.current = find
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { current } = scroller
    if (!current) return
    let scrolledAt = -STILL_MS
    const onScroll = () => {
      scrolledAt = performance.now()
    }
    const onMove = (event: PointerEvent) => {
      const { target } = event
      if (event.pointerType !== 'mouse' || !(target instanceof Element)) return
      if (performance.now() - scrolledAt < STILL_MS || box.current?.contains(target)) return
      const item = target.closest('li')
      const link = item?.querySelector<HTMLElement>('[data-picture]')
      const id = link?.dataset.picture
      const section = item?.closest('section')
      if (!item || !id || !section) return setAt(null)
      setAt((known) =>
        known?.id === id
          ? known
          : {
              id,
              left: item.offsetLeft,
              top: item.offsetTop + section.offsetTop,
              size: item.offsetWidth,
            },
      )
    }
    const onLeave = () => setAt(null)
    current.addEventListener('scroll', onScroll, { passive: true })
    current.addEventListener('pointerover', onMove)
    current.addEventListener('pointerleave', onLeave)
    return () => {
      current.removeEventListener('scroll', onScroll)
      current.removeEventListener('pointerover', onMove)
      current.removeEventListener('pointerleave', onLeave)
    }
  }, [scroller])

  const link = at && scroller.current?.querySelector(`[data-picture="${CSS.escape(at.id)}"]`)
  const picture = link && latest.current(link)
  if (!at || !picture || picture.image.state !== 'stored') return null
  const { starred } = picture.image
  return (
    <div
      ref={box}
      className="pointer-events-none absolute flex items-start gap-1 p-1.5 *:pointer-events-auto"
      style={{ left: at.left, top: at.top, width: at.size }}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={starred ? 'Remove star' : 'Star'}
        {...tip(starred ? 'Remove star' : 'Star', '.')}
        onClick={() => changes.star(picture)}
        className={tool}
      >
        <Star aria-hidden size={14} fill={starred ? 'currentColor' : 'none'} />
      </button>
      {picture.image.nsfw !== true && (
        <span className="pointer-events-none! ml-auto truncate rounded-sm bg-over px-1.5 text-over-ink text-small leading-6">
          {modelName(picture.generation.model).replace(/^FLUX\.\d /, '')}
        </span>
      )}
    </div>
  )
}
