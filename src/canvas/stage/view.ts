/** How the picture lies in the stage, as arithmetic. */
export interface View {
  /** The point of the source that lies in the middle of the stage, source px. */
  x: number
  y: number
  /** Pixels of the screen for one of the source; 1 is 100 %. */
  zoom: number
}

export interface Extent {
  width: number
  height: number
}

export interface Box extends Extent {
  x: number
  y: number
}

/** Where the source stands in the stage: its upper left corner and its scale, CSS px. */
export interface Placement {
  left: number
  top: number
  /** CSS px for one px of the source. */
  scale: number
}

const LEAST_ZOOM = 0.1
const GREATEST_ZOOM = 20
/** From this zoom on a pixel of the source is shown as a square. */
export const SQUARE_ZOOM = 8
/** Left free about what is fitted, CSS px. */
export interface Insets {
  left: number
  right: number
  top: number
  bottom: number
}

const between = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(high, value))

/** A picture that has fewer pixels than this is blown up to about it, by whole numbers. */
const LEAST_SHOWN = 192

const mostFitted = ({ width, height }: Extent): number =>
  between(1, Math.floor(LEAST_SHOWN / Math.max(width, height)), GREATEST_ZOOM)

/** The view that shows a box of the source whole; only a tiny one is blown up beyond 100 %. */
export function fitted(box: Box, stage: Extent, insets: Insets, pixelRatio: number): View {
  const { left, right, top, bottom } = insets
  const across = Math.max(1, stage.width - left - right) * pixelRatio
  const down = Math.max(1, stage.height - top - bottom) * pixelRatio
  const zoom = Math.min(across / box.width, down / box.height, mostFitted(box))
  const scale = zoom / pixelRatio
  return {
    x: box.x + box.width / 2 + (right - left) / 2 / scale,
    y: box.y + box.height / 2 + (bottom - top) / 2 / scale,
    zoom,
  }
}

/** Within the zooms that can be had, and with a part of the source or of its surroundings in sight. */
export function bounded(view: View, source: Extent, least = LEAST_ZOOM): View {
  return {
    x: between(-source.width / 2, view.x, source.width * 1.5),
    y: between(-source.height / 2, view.y, source.height * 1.5),
    zoom: between(Math.min(LEAST_ZOOM, least), view.zoom, GREATEST_ZOOM),
  }
}

/** Places the source on whole pixels of the screen, so that 100 % is sharp. */
export function placed(view: View, stage: Extent, pixelRatio: number): Placement {
  const scale = view.zoom / pixelRatio
  const whole = (at: number) => Math.round(at * pixelRatio) / pixelRatio
  return {
    scale,
    left: whole(stage.width / 2 - view.x * scale),
    top: whole(stage.height / 2 - view.y * scale),
  }
}

/** Zooms; what lies under `point` (from the stage's middle, CSS px) stays there. */
export function zoomedTo(
  view: View,
  zoom: number,
  point: { x: number; y: number },
  source: Extent,
  pixelRatio: number,
  least = LEAST_ZOOM,
): View {
  const next = bounded({ ...view, zoom }, source, least)
  const shift = pixelRatio / view.zoom - pixelRatio / next.zoom
  return bounded(
    { ...next, x: view.x + point.x * shift, y: view.y + point.y * shift },
    source,
    least,
  )
}

/** Moves the picture by CSS px. */
export function panned(view: View, dx: number, dy: number, source: Extent, pixelRatio: number) {
  const scale = view.zoom / pixelRatio
  return bounded({ ...view, x: view.x - dx / scale, y: view.y - dy / scale }, source, view.zoom)
}

/** The next of these steps up or down; what a button or a key zooms to. */
const steps = [0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 20]
export const nextZoom = (zoom: number, way: -1 | 1): number =>
  way > 0
    ? (steps.find((step) => step > zoom * 1.01) ?? GREATEST_ZOOM)
    : (steps.findLast((step) => step < zoom / 1.01) ?? LEAST_ZOOM)
