import { useAsk, useFinding } from '../ask/context.ts'
import { focusField } from '../focus-field.ts'
import { Linter } from './linter.tsx'

interface FormLinterProps {
  loud: boolean
  wide?: boolean
  onGo?: (path: string) => void
}

/** The findings of the living form, with repairs that set its values. */
export function FormLinter({ loud, wide = false, onGo = focusField }: FormLinterProps) {
  const { ask, facts } = useAsk()
  const issues = useFinding((findings) => findings.issues)
  if (issues.length === 0) return null
  return (
    <Linter
      params={ask.model.params}
      issues={issues}
      loud={loud}
      wide={wide}
      onGo={onGo}
      onRepair={({ repair }) => repair && ask.apply(repair.set)}
      onRepairAll={(severity) =>
        void import('./repair-form.ts').then(({ repairForm }) => repairForm(ask, facts, severity))
      }
    />
  )
}
