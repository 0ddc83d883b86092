import { useEffect, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { place } from './placement.ts'
import { refuseStrayDrops } from './stray-drops.ts'

const HOVER_MS = 450
/** After one tip was read, its neighbour's comes at once. */
const WARM_MS = 300

const COARSE = '(pointer: coarse)'

type Shown = { owner: HTMLElement; label: string; keys: string | undefined }

const ownerOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null

/** One tooltip for the whole page, mounted once: an element asks for it with `tip(…)`. */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const box = useRef<HTMLDivElement>(null)

  // Like the tips, once for the whole page and after its first frame.
  useEffect(() => refuseStrayDrops(), [])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let owner: HTMLElement | null = null
    /** What was pressed is known; its tip would cover what came of it. */
    let pressed: HTMLElement | null = null
    let hiddenAt = -WARM_MS
    const hide = () => {
      clearTimeout(timer)
      if (owner) hiddenAt = performance.now()
      owner = null
      setShown(null)
    }
    const show = (next: HTMLElement, wait: number) => {
      clearTimeout(timer)
      owner = next
      timer = setTimeout(() => {
        if (!next.isConnected) return
        setShown({ owner: next, label: next.dataset.tip ?? '', keys: next.dataset.tipKeys })
      }, wait)
    }
    const onOver = (event: PointerEvent) => {
      // A pointer is over an element.
      if (event.pointerType === 'touch' || box.current?.contains(event.target as Node)) return
      const next = ownerOf(event.target)
      if (next !== pressed) pressed = null
      if (next === owner || (next && next === pressed)) return
      const warm = performance.now() - hiddenAt < WARM_MS || box.current?.matches(':popover-open')
      hide()
      if (next) show(next, warm ? 0 : HOVER_MS)
    }
    const onFocus = (event: FocusEvent) => {
      const next = ownerOf(event.target)
      // What was just pressed, or opened something, is known; a finger asks for no tip.
      if (next === pressed || next?.ariaExpanded === 'true' || matchMedia(COARSE).matches) return
      if (next?.matches(':focus-visible')) show(next, 0)
    }
    const onDown = (event: PointerEvent) => {
      hide()
      pressed = ownerOf(event.target)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    const stop = new AbortController()
    const opts = { signal: stop.signal, capture: true }
    document.addEventListener('pointerover', onOver, opts)
    document.addEventListener('focusin', onFocus, opts)
    document.addEventListener('focusout', hide, opts)
    document.addEventListener('pointerdown', onDown, opts)
    document.addEventListener('scroll', hide, opts)
    document.addEventListener('keydown', onKey, opts)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])

  useEffect(() => {
    const element = box.current
    if (!element || !shown) return
    element.showPopover()
    const at = place(
      shown.owner.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: innerWidth, height: innerHeight },
      // Above, where nothing is that comes of it: messages and panels open below.
      { side: 'top', align: 'center', gap: 6 },
    )
    element.style.left = `${at.left}px`
    element.style.top = `${at.top}px`
    return () => element.hidePopover()
  }, [shown])

  return (
    <div
      ref={box}
      popover="manual"
      role="tooltip"
      className="fixed inset-auto m-0 w-max max-w-72 rounded-md border-0 bg-raised px-2 py-1 text-small text-ink shadow-raised"
    >
      {shown?.label}
      {shown?.keys && <Kbd keys={shown.keys} className="ml-2" />}
    </div>
  )
}
