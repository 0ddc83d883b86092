import { type ComponentProps, useId } from 'react'
import { classNames } from './class-names.ts'

type SwitchProps = Omit<ComponentProps<'input'>, 'checked' | 'onChange' | 'type' | 'size'> & {
  /** `null` is unset: a hollow thumb on the side of `fallback`. */
  checked: boolean | null
  onChange: (checked: boolean) => void
  fallback?: boolean | undefined
  /** Beside the switch; without it, name the switch with `aria-label` or a Field. */
  label?: string
}

export function Switch({
  checked,
  onChange,
  fallback = false,
  label,
  className,
  id,
  ...rest
}: SwitchProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  const on = checked ?? fallback
  return (
    <span
      className={classNames('inline-flex min-h-6 items-center gap-2 touch:min-h-target', className)}
    >
      <span className="relative inline-flex h-4.5 w-8 shrink-0">
        <input
          {...rest}
          id={inputId}
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute -inset-1 m-0 size-auto appearance-none rounded-full outline-offset-0 disabled:pointer-events-none"
        />
        <span
          aria-hidden
          className={classNames(
            'pointer-events-none size-full rounded-full transition-colors peer-disabled:opacity-40',
            checked ? 'bg-accent' : 'bg-switch',
          )}
        />
        <span
          aria-hidden
          className={classNames(
            'pointer-events-none absolute top-0.5 left-0.5 size-3.5 rounded-full transition-transform',
            on && 'translate-x-3.5',
            checked === null
              ? 'border-2 border-current text-over-ink'
              : on
                ? 'bg-accent-ink'
                : 'bg-white',
          )}
        />
      </span>
      {label && (
        <label htmlFor={inputId} className="select-none text-muted">
          {label}
        </label>
      )}
    </span>
  )
}
