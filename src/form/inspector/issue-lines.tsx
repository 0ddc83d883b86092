import type { Issue } from '../../models/issue.ts'

/** What is wrong with the request and what is worth knowing, by leaf path. */
export function IssueLines({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <ul aria-label="What is said about this request" className="flex flex-col gap-0.5 text-small">
      {issues.map((issue) => (
        <li
          key={`${issue.path} ${issue.rule}`}
          className={issue.severity === 'error' ? 'text-danger' : 'text-warn'}
        >
          <code className="font-mono">{issue.path}</code> {issue.message}
        </li>
      ))}
    </ul>
  )
}
