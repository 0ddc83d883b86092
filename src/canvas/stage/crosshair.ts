import { runCommand } from '../../ui/command.ts'
import { useCanvas } from '../store.ts'
import type { Surface } from './surface.ts'

/** One arrow moves about this far on screen, CSS px, and always whole px of the source. */
const STEP = 8
const FAST = 10
/** The crosshair stays this far from the stage's edges, CSS px. */
const MARGIN = 32

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Crosshair {
  onKeyDown(event: KeyboardEvent): void
  /** The view moved. */
  place(): void
  /** A pointer took over. */
  hide(): void
}

/** Painting by keys: arrows move a crosshair, Space or Enter presses and lets go. */
export function createCrosshair(
  element: HTMLElement,
  { sight, painter }: Surface,
  say: (words: string) => void,
): Crosshair {
  let x = 0
  let y = 0
  let shown = false

  const where = () => `${Math.round(x)}, ${Math.round(y)} px`
  const place = () => {
    element.style.visibility = shown ? 'visible' : 'hidden'
    if (!shown) return
    const { left, top, scale } = sight.placement()
    element.style.transform = `translate(${left + x * scale}px, ${top + y * scale}px)`
  }
  /** Moves the view along when the crosshair would leave it. */
  const follow = () => {
    const { left, top, scale } = sight.placement()
    const { width, height } = sight.extent()
    const out = (at: number, end: number) =>
      at < MARGIN ? MARGIN - at : at > end - MARGIN ? end - MARGIN - at : 0
    const dx = out(left + x * scale, width)
    const dy = out(top + y * scale, height)
    if (dx !== 0 || dy !== 0) sight.pan(dx, dy)
  }
  const appear = () => {
    if (shown) return
    const { x: middleX, y: middleY } = sight.view()
    x = Math.round(middleX)
    y = Math.round(middleY)
    shown = true
    place()
  }
  const move = (dx: number, dy: number, event: KeyboardEvent) => {
    const { scale } = sight.placement()
    const step = event.altKey
      ? 1
      : Math.max(1, Math.round(STEP / scale)) * (event.shiftKey ? FAST : 1)
    appear()
    x += dx * step
    y += dy * step
    const { tool } = painter
    if (tool && tool.state !== 'rest') {
      painter.move(x, y, 1, false)
      painter.show()
    }
    follow()
    place()
    say(where())
  }
  const press = () => {
    const { tool } = painter
    if (!tool) return
    appear()
    if (tool.state === 'pressed') {
      painter.release()
      say(`Let go at ${where()}`)
      return
    }
    painter.erase(false)
    painter.press(x, y, 1, false)
    // A corner of a polygon is set by the press alone.
    const corner = useCanvas.getState().tool === 'polygon'
    if (corner) painter.release()
    say(corner ? `Corner at ${where()}` : `Pressed at ${where()}`)
  }
  function act(event: KeyboardEvent): boolean {
    const arrow = arrows[event.key]
    if (event.ctrlKey || event.metaKey) return false
    if (arrow) {
      move(...arrow, event)
      return true
    }
    if (event.altKey || event.shiftKey) return false
    switch (event.key) {
      case ' ':
        // Without a crosshair Space is the hand that pans.
        if (shown && !event.repeat) press()
        return true
      case 'Enter':
        if (painter.finish()) say('Closed')
        else if (!event.repeat) press()
        return true
      case 'Backspace': {
        const went = painter.back()
        if (went) say('Corner taken back')
        return went
      }
      case '-':
        return runCommand('canvas-zoom', '-')
      case '+':
      case '=':
        return runCommand('canvas-zoom', '+')
      default:
        return false
    }
  }
  return {
    onKeyDown(event) {
      if (act(event)) event.preventDefault()
    },
    place,
    hide() {
      if (!shown) return
      shown = false
      place()
    },
  }
}
