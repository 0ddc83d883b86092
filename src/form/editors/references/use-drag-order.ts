import { type PointerEvent, useEffect, useRef, useState } from 'react'

interface Drag {
  from: number
  to: number
}

/** A press becomes a drag after so many pixels. */
const SLOP = 5
/** Carries the place of an item, counted from 0. */
export const PLACE = 'data-place'

/**
 * Reorders by mouse or pen: `drag` is where the item hangs while it is moved, and `onMove` is told
 * once, when it is let go. Escape puts it back. A finger scrolls; it has the buttons.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const latest = useRef(onMove)
  useEffect(() => {
    latest.current = onMove
  })
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (event: PointerEvent, from: number) => {
    if (event.pointerType === 'touch' || event.button !== 0) return
    const list = event.currentTarget.closest('ol')
    const start = { x: event.clientX, y: event.clientY }
    let now: Drag | null = null
    // The item moves in the page while it is dragged, so the window listens, not the item.
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (!now && Math.hypot(clientX - start.x, clientY - start.y) < SLOP) return
      const over = document.elementFromPoint(clientX, clientY)?.closest(`[${PLACE}]`)
      const to = over && list?.contains(over) ? Number(over.getAttribute(PLACE)) : (now?.to ?? from)
      if (now?.to === to) return
      now = { from, to }
      setDrag(now)
    }
    const end = (keep: boolean) => {
      stop.current?.()
      if (keep && now && now.to !== now.from) latest.current(now.from, now.to)
      setDrag(null)
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !now) return
      pressed.stopPropagation()
      end(false)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', key, true)
    stop.current = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key, true)
      stop.current = null
    }
  }
  return { drag, onPointerDown }
}
