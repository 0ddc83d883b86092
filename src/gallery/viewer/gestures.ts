import { isNotched, wheelFactor } from '../../ui/wheel.ts'
import { type Extent, pan, type View, zoomAt } from './zoom.ts'

interface Surface {
  element: HTMLElement
  frame: () => Extent
  picture: () => Extent
  get: () => View
  set: (view: View) => void
  /** A finger moved sideways over a picture that lies at fit: -1 newer, 1 older. */
  onSwipe: (direction: -1 | 1) => void
}

interface Finger {
  x: number
  y: number
}

/** A finger's way, CSS pixels, from which a sideways move means the next picture. */
const SWIPE = 48

/** Wheel, trackpad, drag and fingers move the view. Returns its end. */
export function listenForGestures(surface: Surface): () => void {
  const { element, frame, picture, get, set, onSwipe } = surface
  const fingers = new Map<number, Finger>()
  let swipe: { x: number; y: number } | null = null
  const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = element.getBoundingClientRect()
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
  }
  const zoom = (factor: number, point: { x: number; y: number }) =>
    set(zoomAt(get(), factor, point, frame(), picture()))
  const move = (dx: number, dy: number) => set(pan(get(), dx, dy, frame(), picture()))

  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    // A pinch on a trackpad arrives as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey || isNotched(event)) {
      zoom(wheelFactor(event), fromMiddle(event))
    } else move(-event.deltaX, -event.deltaY)
  }
  const onDown = (event: PointerEvent) => {
    const { pointerType, button, pointerId, clientX, clientY, target } = event
    if (button > 1 || (target instanceof Element && target.closest('button, a, [role=slider]')))
      return
    const atFit = get().zoom === 1
    // At fit there is nothing to pan; a mouse may then drag the picture itself into a slot.
    if (pointerType === 'mouse' && button === 0 && atFit) return
    if (button === 1) event.preventDefault()
    fingers.set(pointerId, { x: clientX, y: clientY })
    swipe = atFit && fingers.size === 1 ? { x: clientX, y: clientY } : null
    element.setPointerCapture(pointerId)
  }
  const onMove = (event: PointerEvent) => {
    const { pointerId, clientX: x, clientY: y } = event
    const before = fingers.get(pointerId)
    if (!before) return
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1]
    fingers.set(pointerId, { x, y })
    if (!other) return move(x - before.x, y - before.y)
    const apart = (finger: Finger) => Math.hypot(finger.x - other.x, finger.y - other.y)
    const point = { clientX: (x + other.x) / 2, clientY: (y + other.y) / 2 }
    zoom(apart({ x, y }) / Math.max(1, apart(before)), fromMiddle(point))
    move((x - before.x) / 2, (y - before.y) / 2)
  }
  const onUp = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || !swipe || event.type !== 'pointerup') return
    const dx = event.clientX - swipe.x
    const sideways = Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(event.clientY - swipe.y)
    if (event.pointerType !== 'mouse' && sideways && get().zoom === 1) onSwipe(dx < 0 ? 1 : -1)
    swipe = null
  }

  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('wheel', onWheel, { passive: false, signal })
  element.addEventListener('pointerdown', onDown, { signal })
  element.addEventListener('pointermove', onMove, { signal })
  element.addEventListener('pointerup', onUp, { signal })
  element.addEventListener('pointercancel', onUp, { signal })
  return () => stop.abort()
}
