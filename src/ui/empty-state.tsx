import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type EmptyStateProps = {
  icon?: ReactNode
  title: string
  text?: ReactNode
  /** The doors: what to do from here. */
  children?: ReactNode
  className?: string | undefined
}

export function EmptyState({ icon, title, text, children, className }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        'flex flex-col items-center justify-center gap-1 p-6 text-center',
        className,
      )}
    >
      {icon && <div className="mb-2 flex text-faint">{icon}</div>}
      <h2 className="font-semibold text-title">{title}</h2>
      {text && <p className="max-w-100 text-muted">{text}</p>}
      {children && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
