import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { ZoomFrame } from '../viewer/zoom-frame.tsx'
import type { Compared } from './compared.ts'

const STEP = 2
const moves: Record<string, (at: number) => number> = {
  ArrowLeft: (at) => at - STEP,
  ArrowRight: (at) => at + STEP,
  Home: () => 0,
  End: () => 100,
}

/** One over the other in one frame, divided by an edge that the pointer or the arrows move. */
export function Wipe({ left, right, view, zoom, readout }: Compared) {
  const box = useRef<HTMLDivElement>(null)
  const edge = useRef<HTMLDivElement>(null)
  const at = useRef(50)
  // Written to the style: dragging renders nothing.
  const put = (share: number) => {
    at.current = Math.max(0, Math.min(100, share))
    box.current?.style.setProperty('--edge', `${at.current}%`)
    edge.current?.setAttribute('aria-valuenow', String(Math.round(at.current)))
  }
  const onPointerMove = (event: PointerEvent) => {
    const frame = box.current?.getBoundingClientRect()
    if (!frame || !edge.current?.hasPointerCapture(event.pointerId)) return
    put(((event.clientX - frame.left) / frame.width) * 100)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    put(move(at.current))
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      className="relative m-3 flex min-h-0 flex-1 [--edge:50%] *:data-[over]:[clip-path:inset(0_0_0_var(--edge))]"
    >
      <div className="absolute inset-0 flex">
        <ZoomFrame view={view} picture={left.size} label={`Left: ${left.label}`}>
          {left.content}
        </ZoomFrame>
      </div>
      <div data-over className="absolute inset-0 flex bg-stage">
        <ZoomFrame
          view={view}
          picture={right.size}
          label={`Right: ${right.label}`}
          handle={zoom}
          readout={readout}
        >
          {right.content}
        </ZoomFrame>
      </div>
      <div
        ref={edge}
        role="slider"
        aria-label="Edge between the two pictures"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={50}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={onPointerMove}
        className="group absolute inset-y-0 left-(--edge) z-10 w-6 -translate-x-1/2 cursor-ew-resize touch-none outline-none touch:w-11"
      >
        <span className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_0_1px_#0006] group-focus-visible:w-1" />
        <span className="absolute top-1/2 left-1/2 size-6 -translate-1/2 rounded-full bg-white shadow-[0_0_0_1px_#0006]" />
      </div>
    </div>
  )
}
