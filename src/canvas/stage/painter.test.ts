import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCanvas } from '../store.ts'
import { createPainter } from './painter.ts'
import type { Sight } from './sight.ts'
import type { Tint } from './tint.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A painter on a paper of 100 × 100 px that shows nothing. */
function painterOnNothing() {
  const nothing = () => undefined
  // Of a canvas nothing else is called for a stroke that is not shown.
  const context = { clearRect: nothing } as unknown as CanvasRenderingContext2D
  // Where the picture lies is all that a painter asks.
  const sight = {
    source: () => ({ width: 100, height: 100 }),
    placement: () => ({ left: 0, top: 0, scale: 1 }),
    pixelRatio: () => 1,
  } as unknown as Sight
  return createPainter({
    sight,
    ink: {
      resize: nothing,
      begin: nothing,
      from: nothing,
      to: nothing,
      flush: () => null,
      clear: nothing,
    },
    inkContext: context,
    guide: context,
    // Its colours are the ink's matter.
    tint: () => ({ period: 8 }) as Tint,
    erased: nothing,
    laid: nothing,
  })
}

test('a press shows a mask that was hidden; one hidden meanwhile stays so while the view moves', () => {
  const { setOverlay, setTool } = useCanvas.getState()
  const isShown = () => useCanvas.getState().overlay.shown
  setTool('brush')
  const painter = painterOnNothing()
  setOverlay({ shown: false })
  painter.press(10, 10, 1, false)
  expect(isShown()).toBe(true)
  setOverlay({ shown: false })
  painter.redraw()
  expect(isShown()).toBe(false)
  painter.cancel()
})
