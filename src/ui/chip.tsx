import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

type ChipProps = ComponentProps<'button'> & {
  icon?: ReactNode
  /** A chip that stays in. */
  pressed?: boolean
  /** Adds a cross; pressing the chip then removes it. */
  removable?: boolean
  tone?: 'neutral' | 'accent'
}

/** A small rounded button: a filter, a quick value, a fact that explains itself when pressed. */
export function Chip({
  icon,
  pressed,
  removable = false,
  tone = 'neutral',
  className,
  children,
  ...rest
}: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={classNames(
        'relative inline-flex h-6 shrink-0 select-none items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 text-small transition-colors enabled:hover:bg-hover disabled:opacity-45 touch:h-9 touch:before:absolute touch:before:inset-x-0 touch:before:-inset-y-1',
        tone === 'accent' || pressed
          ? 'border-accent-mark text-accent-text'
          : 'border-line-strong text-muted enabled:hover:text-ink',
        className,
      )}
    >
      {icon}
      {children}
      {removable && <X aria-hidden size={12} className="-mr-1" />}
    </button>
  )
}
