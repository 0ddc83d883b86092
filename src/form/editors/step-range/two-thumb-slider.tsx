import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import {
  type End,
  fitEnd,
  nearestEnd,
  placeOf,
  type Reach,
  restOf,
  roomOf,
  type Span,
} from './span.ts'

interface ThumbWords {
  label: string
  /** What a screen reader says of where it stands. */
  text: string
  invalid: boolean
}

interface TwoThumbSliderProps {
  reach: Reach
  span: Span
  /** The thumbs it has; one where a span has one end. */
  thumbs: Partial<Record<End, ThumbWords>>
  onChange: (end: End, value: number | null) => void
  describedBy?: string | undefined
}

/** How near to a thumb a press must be to hold it where it stands, pixels. */
const GRIP = 12

/**
 * Two native range inputs for keys and assistive tools, under one track that the pointer uses: a
 * press moves the nearer thumb. An unset thumb is hollow and rests at its end of the track.
 */
export function TwoThumbSlider({
  reach,
  span,
  thumbs,
  onChange,
  describedBy,
}: TwoThumbSliderProps) {
  const track = useRef<HTMLDivElement>(null)
  const inputs = useRef<Partial<Record<End, HTMLInputElement | null>>>({})
  const drag = useRef<{ end: End; grip: number; pending: boolean }>(null)
  const at = (end: End): number => span[end] ?? restOf(reach, end)
  const ends = (['start', 'end'] as const).filter((end) => thumbs[end])

  const valueAt = (x: number): number => {
    const box = track.current?.getBoundingClientRect()
    return box ? ((x - box.left) / (box.width || 1)) * reach.full : 0
  }
  const endAt = (x: number): End => {
    const [only] = ends
    return ends.length === 1 && only ? only : nearestEnd(reach, span, valueAt(x))
  }
  const move = (end: End, value: number) => {
    const next = fitEnd(reach, span, end, value)
    if (next !== span[end]) onChange(end, next)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect()
    if (event.button !== 0 || !box) return
    const end = endAt(event.clientX)
    const away = event.clientX - (box.left + placeOf(reach, at(end)) * box.width)
    const grip = Math.abs(away) <= GRIP ? away : 0
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
    inputs.current[end]?.focus({ preventScroll: true })
    // A finger that comes down may be about to scroll; it means the value once it moves or lifts.
    const pending = event.pointerType === 'touch'
    drag.current = { end, grip, pending }
    if (!pending && (grip === 0 || span[end] === null)) move(end, valueAt(event.clientX - grip))
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return
    drag.current.pending = false
    move(drag.current.end, valueAt(event.clientX - drag.current.grip))
  }
  const onPointerUp = (event: PointerEvent) => {
    if (drag.current?.pending) onPointerMove(event)
    drag.current = null
  }
  const onKeyDown = (end: End, event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const by = event.shiftKey ? Math.max(1, Math.round(reach.full / 10)) : 1
    const room = roomOf(reach, span, end)
    const page = Math.max(1, Math.round(reach.full / 10))
    const to: Record<string, number | null> = {
      ArrowLeft: at(end) - by,
      ArrowDown: at(end) - by,
      ArrowRight: at(end) + by,
      ArrowUp: at(end) + by,
      PageDown: at(end) - page,
      PageUp: at(end) + page,
      Home: room.min,
      End: room.max,
      Delete: null,
      Backspace: null,
    }
    const value = to[event.key]
    if (value === undefined) return
    event.preventDefault()
    if (value === null) onChange(end, null)
    else move(end, value)
  }
  const from = placeOf(reach, at('start'))
  const till = placeOf(reach, at('end'))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inputs inside take the keys.
    <div
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null
      }}
      onDoubleClick={(event) => onChange(endAt(event.clientX), null)}
      className="h-6 min-w-0 flex-1 px-2 touch:h-target"
      style={{ touchAction: 'pan-y' }}
    >
      <div ref={track} className="relative h-full">
        <span
          aria-hidden
          // Where no box stands beside it, the track goes to the edge, as that of other sliders.
          className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-track"
          style={{ left: thumbs.start ? 0 : -8, right: thumbs.end ? 0 : -8 }}
        />
        <span
          aria-hidden
          className={classNames(
            'absolute top-1/2 h-1 -translate-y-1/2 rounded-full',
            ends.some((end) => span[end] !== null) ? 'bg-fill' : 'bg-track',
          )}
          style={{
            left: thumbs.start ? `${from * 100}%` : -8,
            right: thumbs.end ? `${(1 - till) * 100}%` : -8,
          }}
        />
        {ends.map((end) => (
          <span
            key={end}
            className={classNames(
              'absolute top-1/2 size-3.5 -translate-1/2 touch:size-5 rounded-full has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
              span[end] === null
                ? 'border-2 border-faint bg-pane'
                : thumbs[end]?.invalid
                  ? 'bg-danger'
                  : 'bg-thumb',
            )}
            style={{ left: `${placeOf(reach, at(end)) * 100}%` }}
          >
            <input
              ref={(element) => {
                inputs.current[end] = element
              }}
              type="range"
              {...roomOf(reach, span, end)}
              value={at(end)}
              step={1}
              aria-label={thumbs[end]?.label}
              aria-valuetext={thumbs[end]?.text}
              aria-invalid={thumbs[end]?.invalid || undefined}
              aria-describedby={describedBy}
              onKeyDown={(event) => onKeyDown(end, event)}
              onChange={(event) => move(end, event.target.valueAsNumber)}
              className="pointer-events-none absolute top-1/2 left-1/2 m-0 size-6 -translate-1/2 opacity-0 touch:size-target"
            />
          </span>
        ))}
      </div>
    </div>
  )
}
