import { CircleAlert, TriangleAlert } from 'lucide-react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

export type FieldIssue = {
  severity: 'error' | 'warning'
  message: string
  repair?: { label: string; onRepair: () => void }
}

/** One line under a control: what is wrong, and the way out where there is one. */
export function FieldMessage({ severity, message, repair }: FieldIssue) {
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert
  return (
    <div className="flex items-start gap-1.5 text-small">
      <Icon
        aria-hidden
        size={14}
        className={classNames('mt-px shrink-0', severity === 'error' ? 'text-danger' : 'text-warn')}
      />
      <span
        className={classNames(
          'min-w-0 flex-1',
          severity === 'error' ? 'text-danger' : 'text-muted',
        )}
      >
        {severity === 'error' && <span className="sr-only">Error: </span>}
        {severity === 'warning' && <span className="sr-only">Warning: </span>}
        {message}
        {repair && (
          <>
            {' '}
            <Button
              variant="link"
              onClick={repair.onRepair}
              className="inline! min-h-0! whitespace-normal! p-0! text-left text-ink! underline"
            >
              {repair.label}
            </Button>
          </>
        )}
      </span>
    </div>
  )
}
