import { falloff } from '../mask/brush.ts'
import type { Tint } from './tint.ts'
import type { Box } from './view.ts'

/** The stroke in hand at the resolution of the screen; all lengths are device px. */
export interface Ink {
  resize(width: number, height: number): void
  /** Before the first segment: its colours, where its hatch begins, and device px per source px. */
  begin(tint: Tint, phase: number, scale: number): void
  /** From here on: the brush stands at this point, with its edge falling from inner to outer. */
  from(x: number, y: number, inner: number, outer: number): void
  /** Paints from where it stands to this point, and stands there. */
  to(x: number, y: number, inner: number, outer: number): void
  /** Puts what was painted since the last flush on its canvas; the box is reused. Null: nothing. */
  flush(): Readonly<Box> | null
  /** Takes everything away that was painted since `begin`. */
  clear(): void
}

/**
 * Paints in its own pixels, so that a stroke that crosses itself gets no darker (a canvas can only
 * add alpha) and nothing is ever read back from the screen.
 */
export function createInk(context: CanvasRenderingContext2D): Ink {
  let image: ImageData | null = null
  let pixels = new Uint32Array(0)
  let width = 0
  let height = 0
  let ground = 0
  let stripe = 0
  let period = 1
  let stripeWidth = 0
  let phase = 0
  let perPixel = 1
  // What to put on the canvas next, and all that was painted: left, top, right, bottom.
  const dirty = new Int32Array(4)
  const used = new Int32Array(4)
  const box = { x: 0, y: 0, width: 0, height: 0 }

  const empty = (edges: Int32Array) => {
    edges[0] = 1 << 30
    edges[1] = 1 << 30
    edges[2] = 0
    edges[3] = 0
  }
  const widen = (edges: Int32Array, left: number, top: number, right: number, bottom: number) => {
    if (left < (edges[0] ?? 0)) edges[0] = left
    if (top < (edges[1] ?? 0)) edges[1] = top
    if (right > (edges[2] ?? 0)) edges[2] = right
    if (bottom > (edges[3] ?? 0)) edges[3] = bottom
  }
  const toBox = (edges: Int32Array): Box | null => {
    box.x = edges[0] ?? 0
    box.y = edges[1] ?? 0
    box.width = (edges[2] ?? 0) - box.x
    box.height = (edges[3] ?? 0) - box.y
    return box.width > 0 && box.height > 0 ? box : null
  }
  empty(dirty)
  empty(used)

  // Where the brush stands, and the edge of the point that comes.
  let x0 = 0
  let y0 = 0
  let outer0 = 0
  let width0 = 1
  let edgeOuter = 0
  let edgeWidth = 1
  /** No edge is steeper than a pixel of the screen. */
  const setEdge = (inner: number, outer: number) => {
    edgeWidth = Math.max(1, outer - inner)
    edgeOuter = (inner + outer + edgeWidth) / 2
  }

  const paint = (
    x1: number,
    y1: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
  ) => {
    const dx = x1 - x0
    const dy = y1 - y0
    const squared = dx * dx + dy * dy
    const share = squared > 0 ? 1 / squared : 0
    const outward = edgeOuter - outer0
    const widening = edgeWidth - width0
    const most = Math.max(outer0, edgeOuter)
    const reach = most * most
    // Nearer than this every pixel is full, whichever end is nearer.
    const core = Math.max(0, Math.min(outer0 - width0, edgeOuter - edgeWidth))
    const full = core * core
    for (let y = top; y < bottom; y++) {
      const ry = y + 0.5 - y0
      const row = y * width
      for (let x = left; x < right; x++) {
        const rx = x + 0.5 - x0
        let at = (rx * dx + ry * dy) * share
        at = at < 0 ? 0 : at > 1 ? 1 : at
        const ex = rx - at * dx
        const ey = ry - at * dy
        const far = ex * ex + ey * ey
        if (far >= reach) continue
        let alpha = 255
        if (far > full) {
          const edge = width0 + at * widening
          const deep = (outer0 + at * outward - Math.sqrt(far)) / edge
          if (deep <= 0) continue
          if (deep < 1) alpha = (falloff(deep, edge * perPixel) * 255 + 0.5) | 0
        }
        const index = row + x
        if (alpha > (pixels[index] ?? 0) >>> 24) {
          const striped = (x + y + phase) % period < stripeWidth
          pixels[index] = (alpha << 24) | (striped ? stripe : ground)
        }
      }
    }
  }

  return {
    resize(nextWidth, nextHeight) {
      width = nextWidth
      height = nextHeight
      image = null
      empty(dirty)
      empty(used)
    },
    begin(tint, start, scale) {
      if (!image) {
        image = new ImageData(Math.max(1, width), Math.max(1, height))
        pixels = new Uint32Array(image.data.buffer)
      }
      ground = tint.ground
      stripe = tint.stripe
      period = tint.period
      stripeWidth = tint.width
      phase = start
      perPixel = 1 / scale
    },
    from(x, y, inner, outer) {
      x0 = x
      y0 = y
      setEdge(inner, outer)
      outer0 = edgeOuter
      width0 = edgeWidth
    },
    to(x1, y1, inner, outer) {
      setEdge(inner, outer)
      const most = Math.max(outer0, edgeOuter)
      const left = Math.max(0, Math.floor(Math.min(x0, x1) - most))
      const top = Math.max(0, Math.floor(Math.min(y0, y1) - most))
      const right = Math.min(width, Math.ceil(Math.max(x0, x1) + most))
      const bottom = Math.min(height, Math.ceil(Math.max(y0, y1) + most))
      if (left < right && top < bottom) {
        widen(dirty, left, top, right, bottom)
        widen(used, left, top, right, bottom)
        paint(x1, y1, left, top, right, bottom)
      }
      x0 = x1
      y0 = y1
      outer0 = edgeOuter
      width0 = edgeWidth
    },
    flush() {
      const changed = toBox(dirty)
      if (changed && image)
        context.putImageData(image, 0, 0, changed.x, changed.y, changed.width, changed.height)
      empty(dirty)
      return changed
    },
    clear() {
      const all = toBox(used)
      if (all) {
        for (let y = all.y; y < all.y + all.height; y++)
          pixels.fill(0, y * width + all.x, y * width + all.x + all.width)
        context.clearRect(all.x, all.y, all.width, all.height)
      }
      empty(dirty)
      empty(used)
    },
  }
}
