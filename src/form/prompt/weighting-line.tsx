import { findRole } from '../../models/model.ts'
import { Button } from '../../ui/button.tsx'
import { useAsk } from '../ask/context.ts'
import { QuietLine } from './quiet-line.tsx'

/** Said when weights were asked for where there are none. */
export function WeightingLine({ onDone }: { onDone: () => void }) {
  const { ask } = useAsk()
  const found = findRole(ask.model, 'promptWeighting')
  const options = found?.param.kind === 'choice' ? found.param.options : []
  return (
    <QuietLine onDismiss={onDone}>
      {found ? 'Prompt weighting is off.' : `${ask.model.shortName} takes no weights of words.`}
      {found &&
        options.map(({ value, label = value }) => (
          <Button
            key={value}
            variant="link"
            className="min-h-6! p-0! text-ink! text-small underline"
            onClick={() => {
              ask.set(found.path, value)
              onDone()
            }}
          >
            Use {label}
          </Button>
        ))}
    </QuietLine>
  )
}
