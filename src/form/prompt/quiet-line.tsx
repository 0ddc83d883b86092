import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'

/** A sentence under the prompt that stands in nobody's way. */
export function QuietLine({
  children,
  onDismiss,
}: {
  children: ReactNode
  onDismiss?: () => void
}) {
  return (
    <div role="status" className="flex min-h-6 items-center gap-2 text-muted text-small">
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">{children}</span>
      {onDismiss && (
        <IconButton
          label="Dismiss"
          size="sm"
          className="size-6! touch:size-target!"
          onClick={onDismiss}
        >
          <X size={13} />
        </IconButton>
      )}
    </div>
  )
}
