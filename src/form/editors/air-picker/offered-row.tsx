import { Check, CornerDownLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'

interface OfferedRowProps {
  title: string
  /** Quieter, after the title: the AIR, or why it cannot be chosen. */
  aside?: string | undefined
  text?: string | undefined
  icon?: ReactNode
  current?: boolean
  disabled?: boolean
  /** What Enter in the search box takes. */
  first?: boolean
  onChoose: () => void
}

/** One line to choose: a typed AIR, or a model of the fixed list. */
export const OfferedRow = ({
  title,
  aside,
  text,
  icon,
  current = false,
  disabled = false,
  first = false,
  onChoose,
}: OfferedRowProps) => (
  <li>
    <button
      type="button"
      data-card
      aria-current={current || undefined}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onChoose()}
      className={classNames(
        'flex min-h-9 w-full items-center gap-2 rounded-md px-2 py-1 text-left -outline-offset-2 transition-colors hover:bg-hover touch:min-h-target',
        current && 'bg-selected',
      )}
    >
      <span aria-hidden className="flex w-4 shrink-0 justify-center text-faint">
        {current ? <Check size={14} /> : icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className={classNames('block truncate', disabled && 'text-faint')}>{title}</span>
        {text && <span className="block text-faint text-small">{text}</span>}
      </span>
      {aside && <span className="shrink-0 text-faint text-small">{aside}</span>}
      {first && !disabled && (
        <CornerDownLeft aria-hidden size={13} className="shrink-0 text-faint" />
      )}
    </button>
  </li>
)
