import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'

type AskedProps = {
  /** What would happen. */
  words: string
  onCancel: () => void
  /** The buttons that do it. */
  children: ReactNode
}

/** Asks before something that cannot be taken back, below the line that it is about. */
export function Asked({ words, onCancel, children }: AskedProps) {
  return (
    <div className="flex w-full flex-wrap items-center justify-end gap-2">
      <p className="w-full text-muted">{words}</p>
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </div>
  )
}
