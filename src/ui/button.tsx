import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'

type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'link'

const buttonVariants: Record<ButtonVariant, string> = {
  primary: 'primary',
  secondary:
    'bg-raised text-ink border border-line-strong enabled:hover:bg-[color-mix(in_srgb,var(--color-raised)_92%,var(--color-ink))]',
  ghost: 'text-muted enabled:hover:bg-hover enabled:hover:text-ink',
  danger: 'bg-danger-fill text-danger-ink font-semibold enabled:hover:brightness-110',
  link: 'text-muted underline-offset-2 enabled:hover:text-ink enabled:hover:underline',
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  /** Shows a spinner and takes no second press; stays focusable. */
  busy?: boolean
  icon?: ReactNode
}

export function Button({
  variant = 'secondary',
  size = 'md',
  busy = false,
  icon,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={classNames(
        'inline-flex select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md transition-colors disabled:opacity-45',
        variant === 'link'
          ? 'min-h-6 px-0.5 touch:min-h-target'
          : size === 'sm'
            ? 'h-control-sm px-2'
            : 'h-control px-3',
        buttonVariants[variant],
        className,
      )}
    >
      {busy ? <Spinner size={14} /> : icon}
      {children}
    </button>
  )
}
