import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { MenuItem } from './menu-item.ts'
import { MenuList } from './menu-list.tsx'
import { place } from './placement.ts'

type ContextMenuProps = {
  label: string
  /** Read when the menu opens, at the element that was pressed; `null` leaves the browser's own. */
  items: (target: Element) => readonly MenuItem[] | null
  /** What is pressed lies in here. */
  around: RefObject<HTMLElement | null>
}

type Opened = { items: readonly MenuItem[]; left: number; top: number; back: HTMLElement | null }

/** Kept free at the edges of the window, pixels. */
const EDGE = 8

/** Around many elements at once: one listener, one menu. Also by the menu key and Shift+F10. */
export function ContextMenu({ label, items, around }: ContextMenuProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const find = useRef(items)
  useEffect(() => {
    find.current = items
  })

  const open = useCallback((event: MouseEvent) => {
    if (!(event.target instanceof Element) || panel.current?.contains(event.target)) return
    const found = find.current(event.target)
    if (!found) return
    event.preventDefault()
    const box = event.target.getBoundingClientRect()
    // From the keyboard the event has no pointer: Chrome gives the element's corner, Safari 0, 0.
    const keyed = event.clientX === 0 && event.clientY === 0
    const focused = document.activeElement
    const show = () =>
      setOpened({
        items: found,
        left: keyed ? box.left + 8 : event.clientX,
        top: keyed ? box.top + 8 : event.clientY,
        back: focused instanceof HTMLElement ? focused : null,
      })
    // Opened while the button is down, letting it go would close it in some browsers.
    if (event.buttons === 0) return show()
    const options = { capture: true, once: true }
    addEventListener('pointerup', () => setTimeout(show), options)
  }, [])

  useEffect(() => {
    const place = around.current
    place?.addEventListener('contextmenu', open)
    return () => place?.removeEventListener('contextmenu', open)
  }, [around, open])

  useEffect(() => {
    const element = panel.current
    if (!opened || !element) return
    element.showPopover()
    const at = place(
      { left: opened.left, top: opened.top, width: 0, height: 0 },
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: innerWidth, height: innerHeight },
      { side: 'bottom', align: 'start', gap: 2 },
    )
    const { offsetHeight: height } = element
    // A long menu moves up beside the pointer rather than being cut above or below it.
    const whole = height <= innerHeight - 2 * EDGE
    const top = whole ? Math.min(opened.top + 2, innerHeight - EDGE - height) : at.top
    element.style.left = `${at.left}px`
    element.style.top = `${top}px`
    element.style.maxHeight = whole ? '' : `${at.maxHeight}px`
  }, [opened])

  const close = () => {
    panel.current?.hidePopover()
    opened?.back?.focus({ preventScroll: true })
  }

  if (!opened) return null
  return (
    <div
      ref={panel}
      popover="auto"
      onToggle={(event) => event.newState === 'closed' && setOpened(null)}
      className="fixed inset-auto m-0 overflow-auto rounded-lg border-0 bg-raised p-1 shadow-raised"
    >
      <MenuList label={label} items={opened.items} close={close} />
    </div>
  )
}
