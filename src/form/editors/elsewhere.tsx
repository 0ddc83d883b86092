import { findRole } from '../../models/model.ts'
import type { Role } from '../../models/param.ts'
import { FieldMessage } from '../../ui/field-message.tsx'
import { useAsk, useFinding } from '../ask/context.ts'

/** What this setting makes of other fields: said here too, with the way out, and not only there. */
export function Elsewhere({ of: role, severity }: { of: Role; severity: 'error' | 'warning' }) {
  const { ask } = useAsk()
  const path = findRole(ask.model, role)?.path
  const issue = useFinding(({ issues }) =>
    issues.find((one) => one.path === path && one.severity === severity),
  )
  return (
    <div aria-live="polite" className="empty:hidden">
      {issue && (
        <FieldMessage
          severity={severity}
          message={issue.message}
          {...(issue.repair && {
            repair: {
              label: issue.repair.label,
              onRepair: () => ask.apply(issue.repair?.set ?? []),
            },
          })}
        />
      )}
    </div>
  )
}
