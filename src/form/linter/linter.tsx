import { type ReactNode, useState } from 'react'
import type { Issue } from '../../models/issue.ts'
import type { Param } from '../../models/param.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FoldMark } from '../../ui/fold-mark.tsx'
import { IssueLine } from './issue-line.tsx'
import { reasonText } from './reason-text.ts'

interface LinterProps {
  params: readonly Param[]
  issues: readonly Issue[]
  /** Asked for and refused, or only not there yet. */
  loud: boolean
  /** There is room: warnings stand open, repairs say what they do. */
  wide?: boolean
  onGo: (path: string) => void
  onRepair: (issue: Issue) => void
  onRepairAll: (severity: Issue['severity']) => void
}

const warningsText = (count: number): string => (count === 1 ? '1 warning' : `${count} warnings`)

/** Everything that the rules say about a request, errors first, one line each. */
export function Linter({ params, issues, loud, wide = false, ...acts }: LinterProps) {
  const [open, setOpen] = useState(false)
  const errors = issues.filter(({ severity }) => severity === 'error')
  const warnings = issues.filter(({ severity }) => severity === 'warning')
  const lines = (label: string, found: readonly Issue[]) => (
    <ul aria-label={label} className="flex flex-col gap-0.5 touch:gap-0">
      {found.map((issue) => (
        <IssueLine
          key={`${issue.path} ${issue.rule} ${issue.message}`}
          issue={issue}
          text={reasonText(params, issue)}
          loud={loud}
          wide={wide}
          onGo={() => acts.onGo(issue.path)}
          onRepair={() => acts.onRepair(issue)}
        />
      ))}
    </ul>
  )
  return (
    <div
      className={classNames(
        'flex flex-col gap-1',
        !wide && 'max-h-44 overflow-y-auto touch:max-h-60',
      )}
    >
      {errors.length > 1 && (
        <Head found={errors} onRepairAll={() => acts.onRepairAll('error')}>
          <span className={loud ? 'text-danger' : 'text-muted'}>{errors.length} to fix</span>
        </Head>
      )}
      {errors.length > 0 && lines('Why nothing can be generated yet', errors)}
      {warnings.length > 0 && (
        <Head found={wide || open ? warnings : []} onRepairAll={() => acts.onRepairAll('warning')}>
          {wide ? (
            <span className="text-muted">{warningsText(warnings.length)}</span>
          ) : (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="-ml-px flex min-h-6 items-center gap-1.5 rounded-sm text-muted hover:text-ink touch:min-h-target"
            >
              <FoldMark open={open} className="text-warn" />
              {warningsText(warnings.length)}
            </button>
          )}
        </Head>
      )}
      {warnings.length > 0 && (wide || open) && lines('Warnings', warnings)}
    </div>
  )
}

/** How many of a kind, and one press for all their repairs where there are several. */
function Head({
  found,
  onRepairAll,
  children,
}: {
  found: readonly Issue[]
  onRepairAll: () => void
  children: ReactNode
}) {
  const repairs = found.filter((issue) => issue.repair).length
  return (
    <div className="flex min-h-6 items-center justify-between gap-2 text-small">
      {children}
      {repairs > 1 && (
        <Button
          variant="link"
          onClick={onRepairAll}
          className="min-h-6! text-ink! text-small underline"
        >
          Fix all {repairs}
        </Button>
      )}
    </div>
  )
}
