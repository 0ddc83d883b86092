import type { ReactNode } from 'react'

/** A part of a dialog under its own heading. */
export function Section({
  title,
  note,
  children,
}: {
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      {note && <p className="text-muted">{note}</p>}
      {children}
    </section>
  )
}

/** One of a list: what it is at the left, what can be done at the right. */
export function Row({
  title,
  about,
  children,
}: {
  title: string
  about: string
  children?: ReactNode
}) {
  return (
    <li className="flex flex-wrap items-center gap-2 border-line border-t py-2">
      <div className="min-w-24 flex-1">
        <p className="truncate" title={title}>
          {title}
        </p>
        <p className="text-faint text-small">{about}</p>
      </div>
      {children}
    </li>
  )
}
