import type { FileIssue } from '../../draft/preset-file.ts'
import { Button } from '../../ui/button.tsx'

const SHOWN = 6

interface FileIssuesProps {
  name: string
  issues: readonly FileIssue[]
  onDismiss: () => void
}

/** Why a file was not taken, leaf by leaf. */
export function FileIssues({ name, issues, onDismiss }: FileIssuesProps) {
  return (
    <div role="alert" className="mb-3 flex flex-col gap-1 rounded-md bg-danger-wash p-3 text-small">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-danger">{name} was not imported.</span>
        <Button variant="link" className="min-h-6! p-0!" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
      <ul className="flex flex-col gap-1">
        {issues.slice(0, SHOWN).map(({ path, message }) => (
          <li key={path + message} className="break-words">
            {path !== '' && <code className="mr-1.5 text-ink">{path}</code>}
            <span className="text-muted">{message}</span>
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && <p className="text-muted">{issues.length - SHOWN} more</p>}
    </div>
  )
}
