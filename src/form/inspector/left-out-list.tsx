import { stringifyJson } from '../../models/json.ts'
import type { LeftOut } from '../../models/pasted.ts'
import { shortText } from '../kinds/text/text.ts'

const VALUE_LENGTH = 40

/** What a written request holds that the form has no place for, each with the reason. */
export function LeftOutList({ label, leftOut }: { label: string; leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null
  return (
    <section className="flex flex-col gap-1 text-small">
      <h3 className="text-muted">{label}</h3>
      <ul aria-label={label} className="flex flex-col gap-1">
        {leftOut.map(({ path, value, reason }) => (
          <li key={path} className="flex min-w-0 flex-wrap gap-x-2">
            <code className="font-mono text-ink">
              {path}: {shortText(stringifyJson(value), VALUE_LENGTH)}
            </code>
            <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
