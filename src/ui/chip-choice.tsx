import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { tip } from './tooltip.tsx'

interface ChipChoiceProps<Value extends string> {
  /** Names the group. */
  label: string
  choices: readonly { value: Value; label: string; icon?: ReactNode; tip?: string | undefined }[]
  /** `null`: none is chosen. */
  value: Value | null
  onChange: (value: Value) => void
  'aria-describedby'?: string | undefined
}

/** One of about a dozen, all in sight, on as many lines as they need. One tab stop, arrows choose. */
export function ChipChoice<Value extends string>({
  label,
  choices,
  value,
  onChange,
  'aria-describedby': describedBy,
}: ChipChoiceProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className="flex flex-wrap gap-1"
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          {...(choice.tip ? tip(choice.tip) : {})}
          className={classNames(
            'relative inline-flex h-6 select-none items-center gap-1.5 rounded-full border border-line-strong px-2.5 text-muted text-small transition-colors hover:bg-hover hover:text-ink touch:h-target touch:px-3.5',
            'has-checked:border-accent-mark has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-focus',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="absolute inset-0 m-0 size-full appearance-none outline-none"
          />
          {choice.icon}
          {choice.label}
        </label>
      ))}
    </div>
  )
}
