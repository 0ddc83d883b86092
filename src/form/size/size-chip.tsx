import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { tip } from '../../ui/tooltip.tsx'
import { type Size, scaledBox } from './ratio.ts'

interface SizeChipProps {
  label: string
  /** Drawn to scale above the label; without one, `children` stand there. */
  size?: Size
  hint: string
  chosen: boolean
  onChoose: () => void
  children?: ReactNode
}

/** Side of the square that every drawing fits into, px. */
const BOX = 20

export function SizeChip({ label, size, hint, chosen, onChoose, children }: SizeChipProps) {
  const box = size && scaledBox(size, BOX)
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={hint}
      {...tip(hint)}
      onClick={onChoose}
      className={classNames(
        'flex h-13 min-w-0 flex-col items-center justify-end gap-1 rounded-md border pb-1.5 text-small transition-colors touch:h-15',
        chosen
          ? 'border-accent-mark text-accent-text'
          : 'border-line-strong text-muted hover:border-faint hover:text-ink',
      )}
    >
      <span aria-hidden className="flex size-5 items-center justify-center">
        {box ? (
          <span
            className="rounded-[2px] border-[1.5px] border-current"
            style={{ width: box.width, height: box.height }}
          />
        ) : (
          children
        )}
      </span>
      <span className="max-w-full truncate">{label}</span>
    </button>
  )
}
