import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export const fieldBox =
  'rounded-md border border-line-strong bg-field text-(length:--field-text) text-ink transition-colors hover:border-faint'

/** Around what is typed in. What `:has()` asks would be looked up again with every key. */
export const typingBox = `${fieldBox} focus-within:border-focus focus-within:shadow-[inset_0_0_0_1px_var(--color-focus)] data-invalid:border-danger`

/** Marks a box whose field is marked wrong. */
export const boxOf = ({ 'aria-invalid': invalid }: { 'aria-invalid'?: unknown }) =>
  invalid === true ? { 'data-invalid': '' } : {}

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
      {...boxOf(rest)}
      className={classNames(
        typingBox,
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
