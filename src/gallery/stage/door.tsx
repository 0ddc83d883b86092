import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'

type DoorProps = {
  icon: ReactNode
  title: string
  text: ReactNode
  onPress: () => void
  /** Something hangs over it. */
  over?: boolean
}

/** One way to begin. */
export function Door({ icon, title, text, onPress, over = false }: DoorProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={classNames(
        'flex h-full min-h-20 w-full items-center gap-3 rounded-lg bg-pane p-4 text-left transition-colors hover:bg-raised',
        over && 'bg-raised',
      )}
    >
      <span className="flex size-10 shrink-0 items-center justify-center overflow-hidden rounded-md bg-hover text-muted">
        {icon}
      </span>
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="font-semibold">{title}</span>
        <span className="text-muted">{text}</span>
      </span>
    </button>
  )
}
