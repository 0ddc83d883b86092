import { useCanvas } from '../store.ts'
import {
  type Box,
  bounded,
  type Extent,
  fitted,
  type Insets,
  type Placement,
  panned,
  placed,
  type View,
  zoomedTo,
} from './view.ts'

/** How the picture is seen at the moment: the store's view in the stage's own size. */
export interface Sight {
  source(): Extent | null
  extent(): Extent
  pixelRatio(): number
  view(): View
  placement(): Placement
  resize(width: number, height: number): void
  pan(dx: number, dy: number): void
  /** Multiplies the zoom; what lies under (x, y) of the window stays there. */
  zoomBy(factor: number, clientX: number, clientY: number): void
  zoomTo(zoom: number): void
  fit(box?: Box): void
  toSource(clientX: number, clientY: number): { x: number; y: number }
}

const AROUND = 16
/** The rail of tools, over the left edge or over the foot. */
const RAIL = 60
const insetsOf = (foot: boolean): Insets => ({
  left: foot ? AROUND : RAIL,
  right: AROUND,
  top: AROUND,
  bottom: foot ? RAIL + AROUND : AROUND,
})

const sourceOf = (): Extent | null => useCanvas.getState().history.now.source

/** The view of the store, as a stage of this size shows it. */
export function createSight(root: HTMLElement): Sight {
  const extent = { width: 1, height: 1 }
  let insets = insetsOf(false)
  const source = () => sourceOf() ?? extent
  const whole = (): View => fitted({ x: 0, y: 0, ...source() }, extent, insets, devicePixelRatio)
  const view = () => useCanvas.getState().view ?? whole()
  const set = (next: View) => useCanvas.getState().setView(next)
  const middle = (clientX: number, clientY: number) => {
    const box = root.getBoundingClientRect()
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
  }
  const zoomTo = (zoom: number, point = { x: 0, y: 0 }) =>
    set(zoomedTo(view(), zoom, point, source(), devicePixelRatio, whole().zoom))
  return {
    source: sourceOf,
    extent: () => extent,
    pixelRatio: () => devicePixelRatio,
    view,
    placement: () => placed(view(), extent, devicePixelRatio),
    resize(width, height) {
      extent.width = Math.max(1, width)
      extent.height = Math.max(1, height)
      insets = insetsOf(root.closest('[data-foot]') !== null)
    },
    pan: (dx, dy) => set(panned(view(), dx, dy, source(), devicePixelRatio)),
    zoomBy: (factor, clientX, clientY) => zoomTo(view().zoom * factor, middle(clientX, clientY)),
    zoomTo: (zoom) => zoomTo(zoom),
    fit: (box) =>
      useCanvas
        .getState()
        .setView(
          box ? bounded(fitted(box, extent, insets, devicePixelRatio), source(), 0.01) : null,
        ),
    toSource(clientX, clientY) {
      const { left, top } = root.getBoundingClientRect()
      const at = placed(view(), extent, devicePixelRatio)
      return { x: (clientX - left - at.left) / at.scale, y: (clientY - top - at.top) / at.scale }
    },
  }
}
