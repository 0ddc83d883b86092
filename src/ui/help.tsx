import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Popover } from './popover.tsx'

/** An explanation on demand, by press or key, so that touch gets it too. */
export function Help({ about, children }: { about: string; children: ReactNode }) {
  return (
    <Popover
      label={`About ${about}`}
      align="center"
      className="w-72 text-muted"
      trigger={
        <button
          type="button"
          aria-label={`About ${about}`}
          className="inline-flex relative size-6 shrink-0 items-center justify-center rounded-full text-faint opacity-0 transition-opacity hover:text-ink focus-visible:opacity-100 aria-expanded:opacity-100 group-focus-within/field:opacity-100 group-hover/field:opacity-100 touch:opacity-100 touch:before:absolute touch:before:-inset-2.5"
        >
          <CircleHelp aria-hidden size={14} />
        </button>
      }
    >
      {children}
    </Popover>
  )
}
