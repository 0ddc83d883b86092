import { useCanvas } from '../store.ts'
import type { Sight } from './sight.ts'

/** A ring smaller than this, CSS px, is not seen: the arrow's cross stands in. */
const SMALLEST = 6
/** How long it stays in the middle after the size was changed elsewhere, ms. */
const STAY_MS = 900

export interface Ring {
  /** Follows the pointer; window px. */
  at(clientX: number, clientY: number): void
  hide(): void
  /** Another size or zoom. */
  resize(): void
  end(): void
}

/** The brush's cursor: a circle of its true size in pixels of the picture. */
export function createRing(element: HTMLElement, root: HTMLElement, sight: Sight): Ring {
  let over = false
  let x = 0
  let y = 0
  let side = 0
  let left = 0
  let top = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const paints = () => {
    const { tool } = useCanvas.getState()
    return tool === 'brush' || tool === 'eraser'
  }
  const place = () => {
    element.style.transform = `translate(${x - side / 2}px, ${y - side / 2}px)`
  }
  const show = (on: boolean) => {
    element.style.visibility = on && paints() && side >= SMALLEST ? 'visible' : 'hidden'
  }
  /** Where the stage lies in the window: not asked at each move. */
  const measure = () => {
    const box = root.getBoundingClientRect()
    left = box.left
    top = box.top
  }
  const resize = () => {
    measure()
    const { tool, brush } = useCanvas.getState()
    const next = brush.size * sight.placement().scale
    if (next !== side) {
      side = next
      element.style.width = `${side}px`
      element.style.height = `${side}px`
    }
    root.dataset.cursor = !paints() ? tool : side < SMALLEST ? 'cross' : 'ring'
    place()
    show(over || timer !== undefined)
  }
  const inTheMiddle = () => {
    const { width, height } = sight.extent()
    x = width / 2
    y = height / 2
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      show(over)
    }, STAY_MS)
  }
  const stop = useCanvas.subscribe((now, before) => {
    if (now.brush === before.brush && now.tool === before.tool) return
    if (!over && now.brush.size !== before.brush.size) inTheMiddle()
    resize()
  })
  return {
    at(clientX, clientY) {
      if (!over) measure()
      x = clientX - left
      y = clientY - top
      place()
      if (over && timer === undefined) return
      over = true
      clearTimeout(timer)
      timer = undefined
      show(true)
    },
    hide() {
      over = false
      show(timer !== undefined)
    },
    resize,
    end() {
      stop()
      clearTimeout(timer)
    },
  }
}
