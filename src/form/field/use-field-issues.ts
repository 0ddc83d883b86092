import { useMemo } from 'react'
import type { FieldIssue } from '../../ui/field-message.tsx'
import { useAsk, useIssues } from '../ask/context.ts'

/** The issues of a path as its field shows them, each with its repair as a press. */
export function useFieldIssues(path: string): readonly FieldIssue[] {
  const { ask } = useAsk()
  const issues = useIssues(path)
  return useMemo(
    () =>
      issues.map(({ severity, message, repair }) => ({
        severity,
        message,
        ...(repair && {
          repair: { label: repair.label, onRepair: () => ask.apply(repair.set) },
        }),
      })),
    [ask, issues],
  )
}
