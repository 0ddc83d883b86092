import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import { tip } from './tooltip.tsx'

type IconButtonProps = Omit<ButtonProps, 'icon' | 'children'> & {
  /** Names the button for everyone: its accessible name and its tooltip. */
  label: string
  /** Shown in the tooltip, such as `Shift+1`. */
  keys?: string
  /** A button that stays in: `aria-pressed`. */
  pressed?: boolean
  children: ReactNode
}

export function IconButton({
  label,
  keys,
  pressed,
  variant = 'ghost',
  size = 'md',
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Button
      {...rest}
      {...tip(label, keys)}
      aria-label={label}
      aria-pressed={pressed}
      variant={variant}
      size={size}
      className={classNames(
        size === 'sm' ? 'w-control-sm' : 'w-control',
        'shrink-0 px-0!',
        pressed && 'bg-selected text-ink!',
        className,
      )}
    >
      {children}
    </Button>
  )
}
