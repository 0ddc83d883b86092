/**
 * How a picture lies in its frame, as arithmetic. A view is kept relative to "fit" and to the
 * picture's own centre, so that two pictures of different sizes can share one.
 */
export interface View {
  /** 1 is fit. */
  zoom: number
  /** The point of the picture in the middle of the frame, 0 … 1. */
  x: number
  y: number
}

export interface Extent {
  width: number
  height: number
}

export const FIT: View = { zoom: 1, x: 0.5, y: 0.5 }

/** The most that one picture pixel may take, CSS pixels. */
const LARGEST = 32

/** CSS pixels of one picture pixel at fit; small pictures are not blown up. */
export const fitScale = (frame: Extent, picture: Extent): number =>
  Math.min(frame.width / picture.width, frame.height / picture.height, 1)

const between = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(high, value))

/** Where the middle may lie along one axis so that no ground shows beside a larger picture. */
function middle(at: number, frame: number, shown: number): number {
  if (shown <= frame) return 0.5
  const half = frame / (2 * shown)
  return between(half, at, 1 - half)
}

export function clamp(view: View, frame: Extent, picture: Extent): View {
  const fit = fitScale(frame, picture)
  const zoom = between(1, view.zoom, Math.max(1, LARGEST / fit))
  const scale = fit * zoom
  return {
    zoom,
    x: middle(view.x, frame.width, picture.width * scale),
    y: middle(view.y, frame.height, picture.height * scale),
  }
}

/** Zooms by a factor; what lies under `point` (from the frame's middle, CSS pixels) stays there. */
export function zoomAt(
  view: View,
  factor: number,
  point: { x: number; y: number },
  frame: Extent,
  picture: Extent,
): View {
  const fit = fitScale(frame, picture)
  const { zoom } = clamp({ ...view, zoom: view.zoom * factor }, frame, picture)
  const shift = 1 / (fit * view.zoom) - 1 / (fit * zoom)
  return clamp(
    {
      zoom,
      x: view.x + (point.x * shift) / picture.width,
      y: view.y + (point.y * shift) / picture.height,
    },
    frame,
    picture,
  )
}

/** Moves the picture by CSS pixels. */
export function pan(view: View, dx: number, dy: number, frame: Extent, picture: Extent): View {
  const scale = fitScale(frame, picture) * view.zoom
  return clamp(
    {
      ...view,
      x: view.x - dx / (picture.width * scale),
      y: view.y - dy / (picture.height * scale),
    },
    frame,
    picture,
  )
}

/** The zoom at which one picture pixel is one pixel of the screen. */
export const actualSize = (frame: Extent, picture: Extent, pixelRatio: number): number =>
  1 / (pixelRatio * fitScale(frame, picture))

/** Screen pixels for a picture pixel, per cent. */
export const percent = (view: View, frame: Extent, picture: Extent, pixelRatio: number): number =>
  Math.round(fitScale(frame, picture) * view.zoom * pixelRatio * 100)

/** Places the picture: the upper left corner in the frame and the scale, CSS pixels. */
export function placement(view: View, frame: Extent, picture: Extent) {
  const scale = fitScale(frame, picture) * view.zoom
  return {
    scale,
    left: frame.width / 2 - view.x * picture.width * scale,
    top: frame.height / 2 - view.y * picture.height * scale,
  }
}
