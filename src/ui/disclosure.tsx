import { type ReactNode, useId, useState } from 'react'
import { ChangedDot } from './changed-dot.tsx'
import { classNames } from './class-names.ts'
import { FoldMark } from './fold-mark.tsx'

type DisclosureProps = {
  title: string
  /** One line at the right that says what it holds; muted. */
  summary?: ReactNode
  /** Something in it differs from its default. */
  changed?: boolean
  /** Something in it is refused. */
  invalid?: boolean
  open?: boolean
  defaultOpen?: boolean
  onOpenChange?: (open: boolean) => void
  /** Buttons or a switch at the far right, beside the heading's own button. */
  actions?: ReactNode
  /** Mounted only while open. */
  children: ReactNode
  className?: string | undefined
}

/** A folding group; closed, it still says what it holds. */
export function Disclosure({
  title,
  summary,
  changed = false,
  invalid = false,
  open: controlled,
  defaultOpen = false,
  onOpenChange,
  actions,
  children,
  className,
}: DisclosureProps) {
  const id = useId()
  const [own, setOwn] = useState(defaultOpen)
  const open = controlled ?? own
  const toggle = () => {
    setOwn(!open)
    onOpenChange?.(!open)
  }
  return (
    // A stacking context: what is painted of it is kept while another group changes.
    <section className={classNames('isolate border-line border-t', className)}>
      <div className="flex items-center gap-1">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={toggle}
            className="group flex min-h-10 w-full items-center gap-1.5 rounded-sm text-left -outline-offset-2 touch:min-h-target"
          >
            <FoldMark open={open} className="text-faint group-hover:text-ink" />
            <span className={classNames('shrink-0 font-semibold', invalid && 'text-danger')}>
              {title}
            </span>
            {changed && <ChangedDot />}
            {summary && (
              <span className="min-w-0 flex-1 truncate text-right font-normal text-faint">
                {summary}
              </span>
            )}
          </button>
        </h3>
        {actions}
      </div>
      {open && (
        <div id={id} className="flex flex-col gap-4 pt-1 pb-4">
          {children}
        </div>
      )}
    </section>
  )
}
