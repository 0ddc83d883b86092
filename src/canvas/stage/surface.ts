import type { CanvasDocument } from '../document/document.ts'
import { useCanvas } from '../store.ts'
import { seenBox } from './guide.ts'
import { createInk } from './ink.ts'
import { drawMask } from './mask-view.ts'
import { createPainter, type Painter } from './painter.ts'
import { createSight, type Sight } from './sight.ts'
import { stageZoom } from './stage-zoom.ts'
import { createTint, type Tint } from './tint.ts'
import { type Box, SQUARE_ZOOM } from './view.ts'

/** The mask as it is committed: a picture of the source's size whose opacity is the mask. */
export interface Committed {
  readonly picture: CanvasImageSource
  /** Brings the picture to a document; the box that changed, px of the source. */
  show(document: CanvasDocument): Promise<Box | null>
}

/** The elements that the stage is made of. */
interface Parts {
  root: HTMLElement
  /** Of the source's own size, moved by its style. */
  picture: HTMLElement
  /** Mask and ink together: they share one opacity, so that both over each other are no darker. */
  veil: HTMLElement
  mask: HTMLCanvasElement
  ink: HTMLCanvasElement
  guide: HTMLCanvasElement
}

export interface Surface {
  sight: Sight
  painter: Painter
  onMove(listener: () => void): () => void
  /** While a hand is down the stage keeps its size: nothing moves under a stroke. */
  hold(on: boolean): void
  end(): void
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures.')
  return context
}

/** Shows picture, mask and what is in hand, and draws again only what changed. */
export function createSurface(parts: Parts, committed: Committed): Surface {
  const { root, picture, veil } = parts
  const sight = createSight(root)
  const mask = contextOf(parts.mask)
  const ink = contextOf(parts.ink)
  const guide = contextOf(parts.guide)
  const inkLayer = createInk(ink)
  const listeners = new Set<() => void>()
  let tint: Tint | null = null
  let erases = false
  let opacity = 1
  let frame = 0
  let newest: Promise<Box | null> | null = null
  let over = false
  let isHeld = false
  let waits = false

  const tintNow = () => {
    tint ??= createTint(useCanvas.getState().overlay, devicePixelRatio)
    return tint
  }
  const whole = (): Box => ({ x: 0, y: 0, width: parts.mask.width, height: parts.mask.height })
  const drawBox = (box: Readonly<Box>) => {
    const source = sight.source()
    if (!source) return mask.clearRect(box.x, box.y, box.width, box.height)
    drawMask(
      mask,
      {
        mask: committed.picture,
        ...source,
        placement: sight.placement(),
        pixelRatio: devicePixelRatio,
        tint: tintNow(),
      },
      box,
    )
    if (!erases) return
    mask.save()
    mask.globalCompositeOperation = 'destination-out'
    mask.globalAlpha = opacity
    const { x, y, width, height } = box
    mask.drawImage(parts.ink, x, y, width, height, x, y, width, height)
    mask.restore()
  }
  const painter = createPainter({
    sight,
    ink: inkLayer,
    inkContext: ink,
    guide,
    tint: tintNow,
    erased: drawBox,
    laid(how) {
      erases = how.erases
      opacity = how.opacity
      parts.ink.style.visibility = erases ? 'hidden' : ''
      parts.ink.style.opacity = String(opacity)
    },
  })

  const draw = () => {
    frame = 0
    const { left, top, scale } = sight.placement()
    picture.style.transform = `translate(${left}px, ${top}px) scale(${scale})`
    const { zoom } = sight.view()
    picture.toggleAttribute('data-square', zoom >= SQUARE_ZOOM)
    stageZoom.setState({ zoom, fits: useCanvas.getState().view === null })
    // First: what is erased in hand is left out of the mask.
    painter.redraw()
    drawBox(whole())
    for (const listener of listeners) listener()
  }
  const drawSoon = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const layVeil = () => {
    const { overlay } = useCanvas.getState()
    veil.style.opacity = String(overlay.opacity)
    veil.style.visibility = overlay.shown ? '' : 'hidden'
  }
  const resize = () => {
    waits = isHeld
    if (waits) return
    sight.resize(root.clientWidth, root.clientHeight)
    const { width, height } = sight.extent()
    const [across, down] = [width * devicePixelRatio, height * devicePixelRatio].map(Math.round)
    for (const canvas of [parts.mask, parts.ink, parts.guide]) {
      canvas.width = across ?? 1
      canvas.height = down ?? 1
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    }
    inkLayer.resize(parts.ink.width, parts.ink.height)
    tint = null
    painter.settle()
    draw()
  }
  /** Brings the mask to the document of the store and draws the box that changed. */
  const showDocument = () => {
    const took = committed.show(useCanvas.getState().history.now)
    newest = took
    const drawChanged = (changed: Box | null) => {
      if (over) return
      if (newest === took) painter.settle()
      const seen = changed && seenBox(changed, sight.placement(), devicePixelRatio, parts.mask)
      if (seen) drawBox(seen)
    }
    // What cannot be shown says so elsewhere; here nothing stays that is not in the mask.
    took.then(drawChanged, () => drawChanged(null))
  }

  const observer = new ResizeObserver(resize)
  observer.observe(root)
  resize()
  layVeil()
  showDocument()
  const stop = useCanvas.subscribe((now, before) => {
    if (now.history.now !== before.history.now) {
      showDocument()
      if (now.history.now.source !== before.history.now.source) drawSoon()
    }
    if (now.view !== before.view) drawSoon()
    if (now.tool !== before.tool) painter.cancel()
    if (now.overlay !== before.overlay) {
      tint = null
      layVeil()
      drawSoon()
    }
  })
  return {
    sight,
    painter,
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold(on) {
      isHeld = on
      if (waits) resize()
    },
    end() {
      over = true
      stop()
      observer.disconnect()
      cancelAnimationFrame(frame)
    },
  }
}
