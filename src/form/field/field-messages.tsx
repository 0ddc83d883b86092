import { FieldMessage } from '../../ui/field-message.tsx'
import { useFieldIssues } from './use-field-issues.ts'

/** What is wrong with a container as a whole. */
export function FieldMessages({ path }: { path: string }) {
  const issues = useFieldIssues(path)
  return (
    <div aria-live="polite" className="flex flex-col gap-1 empty:hidden">
      {issues.map((issue) => (
        <FieldMessage key={issue.message} {...issue} />
      ))}
    </div>
  )
}
