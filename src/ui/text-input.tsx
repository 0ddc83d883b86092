import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export const fieldBox =
  'rounded-md border border-line-strong bg-field text-(length:--field-text) text-ink transition-colors hover:border-faint has-[:focus-visible]:border-focus has-[:focus-visible]:shadow-[inset_0_0_0_1px_var(--color-focus)] has-[[aria-invalid=true]]:border-danger'

type TextInputProps = ComponentProps<'input'> & {
  leading?: ReactNode
  trailing?: ReactNode
  /** Classes of the frame; `className` is the input's own. */
  frameClassName?: string
}

/** Controlled or not, as a plain input: `register(…)` may be spread on it. */
export function TextInput({
  leading,
  trailing,
  frameClassName,
  className,
  type = 'text',
  ...rest
}: TextInputProps) {
  return (
    <span
      className={classNames(
        fieldBox,
        'flex h-control min-w-0 items-center gap-1.5 px-2 has-[:disabled]:opacity-50',
        frameClassName,
      )}
    >
      {leading && <span className="flex shrink-0 text-faint">{leading}</span>}
      <input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        type={type}
        className={classNames(
          'h-full w-full min-w-0 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden',
          className,
        )}
      />
      {trailing}
    </span>
  )
}
