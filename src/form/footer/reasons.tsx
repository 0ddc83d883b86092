import { CircleAlert, CircleDashed, TriangleAlert } from 'lucide-react'
import type { Issue } from '../../models/issue.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useAsk } from '../ask/context.ts'
import { focusField } from '../focus-field.ts'
import { reasonText } from './reason-text.ts'

interface ReasonsProps {
  label: string
  issues: readonly Issue[]
  /** Asked for and refused, or only not there yet. */
  loud: boolean
}

/** Why Generate is off, or what is worth knowing: each a way to its field, with the repair. */
export function Reasons({ label, issues, loud }: ReasonsProps) {
  return (
    <ul aria-label={label} className="flex max-h-40 flex-col gap-0.5 overflow-y-auto">
      {issues.map((issue) => (
        <Reason key={`${issue.path} ${issue.message}`} issue={issue} loud={loud} />
      ))}
    </ul>
  )
}

function Reason({ issue, loud }: { issue: Issue; loud: boolean }) {
  const { ask } = useAsk()
  const { severity, path, repair } = issue
  const Icon = severity === 'warning' ? TriangleAlert : loud ? CircleAlert : CircleDashed
  return (
    <li className="flex items-start gap-1.5 text-small">
      <Icon
        aria-hidden
        size={14}
        className={classNames(
          'mt-1 shrink-0 touch:mt-3.5',
          severity === 'warning' ? 'text-warn' : loud ? 'text-danger' : 'text-faint',
        )}
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        <button
          type="button"
          onClick={() => focusField(path)}
          className="min-h-6 min-w-0 rounded-sm text-left text-muted underline-offset-2 hover:text-ink hover:underline touch:min-h-target"
        >
          {reasonText(ask.model.params, issue)}
        </button>
        {repair && (
          <Button
            variant="link"
            onClick={() => ask.apply(repair.set)}
            className="min-h-6! p-0! text-ink! text-small underline"
          >
            {repair.label}
          </Button>
        )}
      </span>
    </li>
  )
}
