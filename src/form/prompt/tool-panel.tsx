import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'

interface ToolPanelProps {
  label: string
  onClose: () => void
  children: ReactNode
}

/** A tool's place under the prompt; it stays while one presses, drags or scrolls elsewhere. */
export function ToolPanel({ label, onClose, children }: ToolPanelProps) {
  return (
    <section
      aria-label={label}
      className="flex min-w-0 animate-appear flex-col gap-2 card p-3 pt-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-semibold">{label}</h3>
        <IconButton
          label={`Close ${label.toLowerCase()}`}
          size="sm"
          className="-mr-1 size-6! touch:size-target!"
          onClick={onClose}
        >
          <X size={14} />
        </IconButton>
      </div>
      {children}
    </section>
  )
}
