import { findRole } from '../../models/model.ts'
import { Button } from '../../ui/button.tsx'
import { useAsk } from '../ask/context.ts'
import { QuietLine } from './quiet-line.tsx'

interface WeightingLineProps {
  /** Weights are of the model's kind now. */
  onUse: () => void
  onDismiss: () => void
}

/** Said when weights were asked for where there are none. */
export function WeightingLine({ onUse, onDismiss }: WeightingLineProps) {
  const { ask } = useAsk()
  const found = findRole(ask.model, 'promptWeighting')
  const options = found?.param.kind === 'choice' ? found.param.options : []
  return (
    <QuietLine onDismiss={onDismiss}>
      {found ? 'Prompt weighting is off.' : `${ask.model.shortName} takes no weights of words.`}
      {found &&
        options.map(({ value, label = value }) => (
          <Button
            key={value}
            variant="link"
            className="min-h-6! p-0! text-ink! text-small underline"
            onClick={() => {
              ask.set(found.path, value)
              onUse()
            }}
          >
            Use {label}
          </Button>
        ))}
    </QuietLine>
  )
}
