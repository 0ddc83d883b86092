import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { copyText } from '../copy.ts'

/** A heading and what belongs to it. */
export function FactList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1 border-line border-t px-3 py-2.5 first:border-t-0">
      <h3 className="font-semibold">{title}</h3>
      <dl className="flex flex-col gap-1">{children}</dl>
    </section>
  )
}

type FactRowProps = {
  label: string
  children: ReactNode
  /** Gives the row a copy button. */
  copy?: string | null
  /** Long text gets the whole width, below its label. */
  long?: boolean
  /** We added it to the request. */
  added?: boolean
  /** The heading above says the same word. */
  headed?: boolean
}

export function FactRow({
  label,
  children,
  copy,
  long = false,
  added = false,
  headed = false,
}: FactRowProps) {
  return (
    <div className={long ? 'flex flex-col' : 'flex items-start justify-between gap-3'}>
      <dt className={headed ? 'sr-only' : 'shrink-0 text-muted'}>
        {label}
        {added && <span className="ml-1 text-faint text-small">added</span>}
      </dt>
      <dd
        className={`flex min-w-0 items-start gap-1 ${long ? 'justify-between' : 'justify-end text-right'}`}
      >
        <span className="wrap-anywhere min-w-0 whitespace-pre-wrap">{children}</span>
        {copy && (
          <IconButton
            label={`Copy ${label.toLowerCase()}`}
            size="sm"
            onClick={() => void copyText(copy, label)}
            // Before a short value: all of them end at one edge.
            className={`relative -my-0.5 size-6! touch:before:absolute touch:before:-inset-2.5 ${long ? '-mr-1.5' : 'order-first'}`}
          >
            <Copy size={12} />
          </IconButton>
        )}
      </dd>
    </div>
  )
}
