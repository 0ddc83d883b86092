import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { tip } from './tooltip.tsx'

export type Segment<Value extends string> = {
  value: Value
  label: string
  /** Shown instead of the label, which then is the name and the tooltip. */
  icon?: ReactNode
  disabled?: boolean
  tip?: string
}

type SegmentedProps<Value extends string> = {
  /** Names the group. */
  label: string
  segments: readonly Segment<Value>[]
  /** `null`: none is chosen. */
  value: Value | null
  /** What stands in while none is chosen: marked, not chosen. */
  fallback?: Value | null
  onChange: (value: Value) => void
  size?: 'sm' | 'md'
  /** Shares the whole width. */
  fill?: boolean
  disabled?: boolean
  className?: string | undefined
  'aria-describedby'?: string | undefined
}

/** One of a few, all in sight. Native radio buttons: one tab stop, arrows choose. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  fallback = null,
  onChange,
  size = 'md',
  fill = false,
  disabled = false,
  className,
  'aria-describedby': describedBy,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames(
        'rounded-md bg-field p-0.5 ring-1 ring-line ring-inset',
        fill ? 'flex' : 'inline-flex',
        disabled && 'opacity-50',
        className,
      )}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          {...(segment.icon || segment.tip ? tip(segment.tip ?? segment.label) : {})}
          className={classNames(
            'relative flex min-w-0 select-none items-center justify-center gap-1.5 truncate rounded-sm text-muted transition-colors hover:text-ink has-checked:bg-selected has-checked:text-ink has-disabled:opacity-45 has-focus-visible:outline-2 has-focus-visible:outline-focus',
            size === 'sm' ? 'h-6 px-2 touch:h-target' : 'h-7 px-3 touch:h-target',
            fill && 'flex-1',
            value === null && segment.value === fallback && 'bg-hover',
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={disabled || segment.disabled}
            onChange={() => onChange(segment.value)}
            aria-label={segment.icon ? segment.label : undefined}
            className="absolute inset-0 m-0 size-full appearance-none outline-none"
          />
          {segment.icon ?? <span className="truncate">{segment.label}</span>}
        </label>
      ))}
    </div>
  )
}
