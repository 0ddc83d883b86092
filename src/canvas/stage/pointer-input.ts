import { isNotched, wheelFactor } from '../../ui/wheel.ts'
import { redoStep, undoStep } from '../steps.ts'
import { useCanvas } from '../store.ts'
import { brushDragged, brushScaled } from '../tools/brush-size.ts'
import { useToolSettings } from '../tools/tool-settings.ts'
import { createHand } from './hand.ts'
import type { HeldKeys } from './held-keys.ts'
import type { Ring } from './ring.ts'
import type { Surface } from './surface.ts'

interface Input {
  root: HTMLElement
  surface: Surface
  ring: Ring
  held: HeldKeys
  say(words: string): void
}

/** What fingers, pens, mice and wheels do on the stage, until the signal ends. */
export function listenToPointers(
  { root, surface, ring, held, say }: Input,
  signal: AbortSignal,
): { pressed(): boolean } {
  const { sight, painter } = surface
  // Where the stage lies in the window: measured at each press, not at each move.
  let left = 0
  let top = 0
  let scale = 1
  let along = false
  const measure = () => {
    const box = root.getBoundingClientRect()
    const placement = sight.placement()
    left = box.left + placement.left
    top = box.top + placement.top
    scale = placement.scale
  }
  const hand = createHand(
    {
      press(x, y, pressure, { erase, shift, pointer }) {
        measure()
        if (pointer !== 'mouse') ring.hide()
        painter.erase(erase)
        painter.press((x - left) / scale, (y - top) / scale, pressure, shift)
      },
      move: (x, y, pressure) =>
        painter.move((x - left) / scale, (y - top) / scale, pressure, along),
      release: () => painter.release(),
      cancel: () => painter.cancel(),
      pan: sight.pan,
      pinch(factor, x, y, dx, dy) {
        sight.zoomBy(factor, x, y)
        sight.pan(dx, dy)
      },
      adjust: (dx, dy) =>
        useCanvas.getState().setBrush(brushDragged(useCanvas.getState().brush, dx / scale, dy)),
      adjusting(on) {
        measure()
        if (on) return
        const { size, hardness } = useCanvas.getState().brush
        say(`Brush ${Math.round(size)} px, hardness ${Math.round(hardness * 100)} %`)
      },
      undo: undoStep,
      redo: redoStep,
    },
    {
      pans: () => held.space || painter.tool === null,
      pressure: () => useToolSettings.getState().pressure,
    },
  )

  const onDown = (event: PointerEvent) => {
    root.focus({ preventScroll: true })
    if (!hand.down(event)) return
    event.preventDefault()
    surface.hold(true)
    root.toggleAttribute('data-pressed', true)
    try {
      root.setPointerCapture(event.pointerId)
    } catch {
      // The pointer may be gone by now; its end arrives all the same.
    }
  }
  const onMove = (event: PointerEvent) => {
    along = event.shiftKey
    if (hand.busy()) {
      // Not everywhere, and none for a page without a secure origin.
      const samples = event.getCoalescedEvents?.() ?? []
      if (samples.length > 1) for (const sample of samples) hand.move(sample)
      else hand.move(event)
      painter.show()
    } else {
      hand.move(event)
      if (painter.tool?.state === 'open') {
        measure()
        painter.move((event.clientX - left) / scale, (event.clientY - top) / scale, 1, along)
        painter.show()
      }
    }
    if (event.pointerType === 'mouse' || event.buttons === 0) {
      if (event.pointerType !== 'touch') ring.at(event.clientX, event.clientY)
    }
  }
  const onUp = (event: PointerEvent) => {
    if (event.type === 'pointerup') hand.up(event)
    else hand.cancel(event)
    if (hand.busy()) return
    root.removeAttribute('data-pressed')
    surface.hold(false)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    if (hand.busy()) return
    if (event.ctrlKey || event.metaKey) {
      // A trackpad's pinch claims Ctrl too, without a key.
      if (held.command) {
        const { brush, setBrush } = useCanvas.getState()
        setBrush({ size: brushScaled(brush.size, wheelFactor(event)) })
      } else sight.zoomBy(wheelFactor(event), event.clientX, event.clientY)
    } else if (isNotched(event) && !event.shiftKey)
      sight.zoomBy(wheelFactor(event), event.clientX, event.clientY)
    else if (event.shiftKey && event.deltaX === 0) sight.pan(-event.deltaY, 0)
    else sight.pan(-event.deltaX, -event.deltaY)
  }
  const drop = () => {
    hand.drop()
    root.removeAttribute('data-pressed')
    surface.hold(false)
  }
  root.addEventListener('pointerdown', onDown, { signal })
  root.addEventListener('pointermove', onMove, { signal })
  root.addEventListener('pointerup', onUp, { signal })
  root.addEventListener('pointercancel', onUp, { signal })
  root.addEventListener('pointerleave', () => ring.hide(), { signal })
  root.addEventListener('dblclick', () => painter.finish(), { signal })
  root.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
  // Layers of others lie beside the picture's surface; a wheel over them means the view too.
  root.parentElement?.addEventListener('wheel', onWheel, { passive: false, signal })
  addEventListener('blur', drop, { signal })
  return { pressed: hand.busy }
}
