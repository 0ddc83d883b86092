import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useStage } from '../stage/stage-space.ts'
import { extended, frameFault, HANDLES, type Handle, isSameFrame, nudged, pulled } from './frame.ts'
import { frameWords, handleWord, sizeWords, spokenFrame } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { keyStep } from './key-step.ts'
import type { LiveFrame } from './use-frame.ts'

/** Strips along the edges and squares at the corners: 24 px to grab (44 by touch), 12 px to see. */
const places: Record<Handle, string> = {
  top: 'inset-x-0 -top-3 touch:-top-5.5 h-6 touch:h-11 cursor-ns-resize',
  bottom: 'inset-x-0 -bottom-3 touch:-bottom-5.5 h-6 touch:h-11 cursor-ns-resize',
  left: 'inset-y-0 -left-3 touch:-left-5.5 w-6 touch:w-11 cursor-ew-resize',
  right: 'inset-y-0 -right-3 touch:-right-5.5 w-6 touch:w-11 cursor-ew-resize',
  'top-left': '-top-3 -left-3 touch:-top-5.5 touch:-left-5.5 cursor-nwse-resize',
  'top-right': '-top-3 -right-3 touch:-top-5.5 touch:-right-5.5 cursor-nesw-resize',
  'bottom-right': '-bottom-3 -right-3 touch:-bottom-5.5 touch:-right-5.5 cursor-nwse-resize',
  'bottom-left': '-bottom-3 -left-3 touch:-bottom-5.5 touch:-left-5.5 cursor-nesw-resize',
}

interface Grip {
  handle: Handle
  /** Where it was taken, source px. */
  x: number
  y: number
}

/** Eight handles and four edges; each also takes arrow keys. */
export function FrameHandles({ live }: { live: LiveFrame }) {
  const stage = useStage()
  const grip = useRef<Grip | null>(null)
  const start = useRef(live.frame)
  const { standing, limits, set } = live

  const say = (frame: typeof live.frame, wanted = frame) => {
    const fault = frameFault(standing.size, wanted, limits)?.message
    stage.say(spokenFrame(frame, extended(standing.size, frame), fault))
  }

  const take = (event: PointerEvent<HTMLElement>, handle: Handle) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = live.frame
    grip.current = { handle, ...stage.toSource(event.clientX, event.clientY) }
  }
  const pull = (event: PointerEvent) => {
    if (!grip.current) return
    event.stopPropagation()
    const at = stage.toSource(event.clientX, event.clientY)
    const by = {
      x: (at.x - grip.current.x) / standing.unit.x,
      y: (at.y - grip.current.y) / standing.unit.y,
      fromCentre: event.altKey,
    }
    const next = pulled(start.current, grip.current.handle, by, standing.size, limits)
    const { hand } = useFraming.getState()
    // Nothing renders between two steps.
    if (hand && isSameFrame(hand.wanted, next.wanted) && isSameFrame(hand.frame, next.frame)) return
    useFraming.setState({ hand: next })
  }
  const leave = () => {
    grip.current = null
    useFraming.setState({ hand: null })
  }
  const letGo = async () => {
    const { hand } = useFraming.getState()
    if (!grip.current) return
    grip.current = null
    if (hand) {
      useFraming.setState({ hand: { frame: hand.frame, wanted: hand.frame } })
      say(hand.frame)
      await set(hand.frame)
    }
    useFraming.setState({ hand: null })
  }

  const press = (event: KeyboardEvent, handle: Handle) => {
    if (event.key === 'Escape' && grip.current) {
      event.preventDefault()
      return leave()
    }
    const steps = keyStep(event, handle)
    if (!steps) return
    event.preventDefault()
    event.stopPropagation()
    const { frame, wanted } = nudged(live.frame, handle, steps, event.altKey, standing.size, limits)
    say(frame, wanted)
    void set(frame)
  }

  return HANDLES.map((handle) => {
    const isCorner = handle.includes('-')
    const words = `${frameWords(live.frame)}; ${sizeWords(live.size)}`
    return (
      <button
        key={handle}
        type="button"
        aria-label={handleWord(handle)}
        aria-description={`${words}. Arrow keys move it, with Alt both ways.`}
        data-handle={handle}
        onPointerDown={(event) => take(event, handle)}
        onPointerMove={pull}
        onPointerUp={() => void letGo()}
        onPointerCancel={leave}
        onKeyDown={(event) => press(event, handle)}
        className={classNames(
          'group/handle pointer-events-auto absolute flex touch-none items-center justify-center outline-none',
          isCorner && 'z-1 size-6 touch:size-11',
          places[handle],
        )}
      >
        <span className="size-3 rounded-[2px] border border-black/60 bg-white group-focus-visible/handle:outline-2 group-focus-visible/handle:outline-focus group-focus-visible/handle:outline-offset-2 group-data-invalid/box:bg-danger-fill" />
      </button>
    )
  })
}
