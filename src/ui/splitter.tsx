import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from './class-names.ts'

type SplitterProps = {
  /** Names what it resizes. */
  label: string
  /** The pane's width, px. */
  value: number
  min: number
  max: number
  /** The pane lies before (left) or after (right) the handle. */
  pane: 'before' | 'after'
  /** While dragging, at most once a frame: write the width straight to a style. */
  onDrag: (width: number) => void
  /** When let go, and at each arrow key. */
  onChange: (width: number) => void
  /** Double-click and Enter. */
  onToggle?: () => void
  className?: string | undefined
}

/** The handle between two panes. Arrow keys resize by 16 px, Home and End go to the limits. */
export function Splitter({
  label,
  value,
  min,
  max,
  pane,
  onDrag,
  onChange,
  onToggle,
  className,
}: SplitterProps) {
  const drag = useRef<{ x: number; from: number; width: number; frame: number } | null>(null)
  const within = (width: number) => Math.round(Math.max(min, Math.min(max, width)))
  const sign = pane === 'before' ? 1 : -1

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, from: value, width: value, frame: 0 }
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    now.width = within(now.from + sign * (event.clientX - now.x))
    now.frame ||= requestAnimationFrame(() => {
      now.frame = 0
      onDrag(now.width)
    })
  }
  const onPointerUp = () => {
    const now = drag.current
    if (!now) return
    drag.current = null
    cancelAnimationFrame(now.frame)
    if (now.width !== now.from) onChange(now.width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next =
      event.key === 'ArrowLeft'
        ? value - sign * 16
        : event.key === 'ArrowRight'
          ? value + sign * 16
          : event.key === 'Home'
            ? min
            : event.key === 'End'
              ? max
              : null
    if (event.key === 'Enter' && onToggle) {
      event.preventDefault()
      return onToggle()
    }
    if (next === null) return
    event.preventDefault()
    onChange(within(next))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onDoubleClick={onToggle}
      className={classNames(
        'group relative z-10 -mx-1 w-2 shrink-0 cursor-col-resize touch-none outline-none',
        className,
      )}
    >
      <span className="pointer-events-none absolute inset-y-0 left-1 w-px bg-line transition-colors group-hover:bg-line-strong group-focus-visible:w-0.5 group-focus-visible:bg-focus group-active:bg-focus" />
    </div>
  )
}
