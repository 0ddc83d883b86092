import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { classNames } from '../../ui/class-names.ts'
import { listenForGestures } from './gestures.ts'
import { actualSize, clamp, type Extent, FIT, pan, percent, placement, zoomAt } from './zoom.ts'
import type { ZoomView } from './zoom-view.ts'

export interface ZoomHandle {
  fit(): void
  /** One picture pixel on one pixel of the screen. */
  actual(): void
  by(factor: number): void
}

type ZoomFrameProps = {
  view: ZoomView
  /** Pixels of the picture. */
  picture: Extent
  label: string
  /** Where the zoom is written, in per cent. */
  readout?: RefObject<HTMLElement | null>
  onSwipe?: (direction: -1 | 1) => void
  handle?: Ref<ZoomHandle>
  /** Fills the picture's rectangle. */
  children: ReactNode
  className?: string
}

const CENTRE = { x: 0, y: 0 }
const STEP = 1.25
/** CSS pixels of one Shift+arrow. */
const NUDGE = 80

const nudges: Record<string, [number, number]> = {
  ArrowLeft: [NUDGE, 0],
  ArrowRight: [-NUDGE, 0],
  ArrowUp: [0, NUDGE],
  ArrowDown: [0, -NUDGE],
}

/** A picture that can be zoomed and panned. Its view is written to the style: nothing renders. */
export function ZoomFrame({
  view,
  picture,
  label,
  readout,
  onSwipe,
  handle,
  children,
  className,
}: ZoomFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const extent = useRef<Extent>({ width: 1, height: 1 })
  const latest = useRef({ picture, onSwipe })
  latest.current = { picture, onSwipe }

  const set = (next: ReturnType<ZoomView['getState']>) => view.setState(next)
  const by = (factor: number, point = CENTRE) =>
    set(zoomAt(view.getState(), factor, point, extent.current, latest.current.picture))
  const actual = (point = CENTRE) =>
    by(
      actualSize(extent.current, latest.current.picture, devicePixelRatio) / view.getState().zoom,
      point,
    )
  useImperativeHandle(handle, () => ({ fit: () => set(FIT), actual: () => actual(), by }))

  // A layout effect: the picture must not be seen at its raw size for a frame.
  useLayoutEffect(() => {
    const { current: element } = frame
    const { current: box } = content
    if (!element || !box) return
    const draw = () => {
      const own = { width: picture.width, height: picture.height }
      const now = clamp(view.getState(), extent.current, own)
      const { scale, left, top } = placement(now, extent.current, own)
      box.style.transform = `translate(${left}px, ${top}px) scale(${scale})`
      box.dataset.coarse = scale * devicePixelRatio >= 3 ? 'true' : 'false'
      element.style.cursor = now.zoom > 1 ? 'grab' : ''
      const per = percent(now, extent.current, own, devicePixelRatio)
      if (readout?.current)
        readout.current.textContent = now.zoom === 1 ? `Fit ${per} %` : `${per} %`
    }
    const measure = () => {
      extent.current = {
        width: Math.max(1, element.clientWidth),
        height: Math.max(1, element.clientHeight),
      }
      draw()
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const stop = view.subscribe(draw)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [view, picture.width, picture.height, readout])

  useEffect(() => {
    if (!frame.current) return
    return listenForGestures({
      element: frame.current,
      frame: () => extent.current,
      picture: () => latest.current.picture,
      get: view.getState,
      set: (next) => view.setState(next),
      onSwipe: (direction) => latest.current.onSwipe?.(direction),
    })
  }, [view])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return
    const nudge = event.shiftKey && nudges[event.key]
    if (nudge) set(pan(view.getState(), ...nudge, extent.current, picture))
    else if (event.key === '+' || event.key === '=') by(STEP)
    else if (event.key === '-') by(1 / STEP)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML is a view that pans and zooms.
    <div
      ref={frame}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys zoom and pan while it has the focus.
      tabIndex={0}
      onKeyDown={onKeyDown}
      // Zoomed in, a drag pans; it does not carry the picture away.
      onDragStartCapture={(event) => {
        if (view.getState().zoom > 1) event.preventDefault()
      }}
      onDoubleClick={(event) => {
        if (view.getState().zoom > 1) return set(FIT)
        const box = event.currentTarget.getBoundingClientRect()
        actual({
          x: event.clientX - box.left - box.width / 2,
          y: event.clientY - box.top - box.height / 2,
        })
      }}
      className={classNames(
        'relative min-h-0 min-w-0 flex-1 touch-none select-none overflow-hidden outline-none focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset',
        className,
      )}
    >
      <div
        ref={content}
        className="absolute top-0 left-0 origin-top-left data-[coarse=true]:[image-rendering:pixelated]"
        style={{ width: picture.width, height: picture.height }}
      >
        {children}
      </div>
    </div>
  )
}
