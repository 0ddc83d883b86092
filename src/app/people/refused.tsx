import { FieldMessage } from '../../ui/field-message.tsx'
import { toRefusal } from './words.ts'

interface RefusedProps {
  error: unknown
  /** Asks once more, where nothing else on screen does. */
  again?: () => void
}

/** Why something was not done, said aloud; nothing without a reason. */
export function Refused({ error, again }: RefusedProps) {
  const refusal = toRefusal(error)
  if (!refusal) return null
  const repair = again && { label: 'Try again', onRepair: again }
  return (
    <div role="alert">
      <FieldMessage severity="error" message={refusal.message} {...(repair && { repair })} />
    </div>
  )
}
