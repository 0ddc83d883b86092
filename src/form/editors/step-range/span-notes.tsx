import { Button } from '../../../ui/button.tsx'
import { focusField } from '../../focus-field.ts'
import { withUnit } from '../../kinds/number/number.ts'
import type { useSpan } from './use-span.ts'

/** What the slider cannot show, each with the way out. */
export function SpanNotes({ range }: { range: ReturnType<typeof useSpan> }) {
  const { unit, steps, span, stray, otherFields } = range
  const strays = (['start', 'end'] as const).flatMap((end) => {
    const [value, field] = [stray[end], otherFields[end]]
    return value === null || span[end] !== null || !field
      ? []
      : [`${field.param.label} ${withUnit(value, field.param)}`]
  })
  return (
    <>
      {unit === 'steps' && steps.count === null && (
        <Note
          text="Steps is unset, so these step numbers have no scale."
          action="Set steps"
          onAction={() => steps.path && focusField(steps.path)}
        />
      )}
      {strays.length > 0 && (
        <Note
          text={`Also set: ${strays.join(', ')}.`}
          action={unit === 'steps' ? 'Give both in steps' : 'Give both in percent'}
          onAction={() => range.switchTo(unit)}
        />
      )}
    </>
  )
}

interface NoteProps {
  text: string
  action: string
  onAction: () => void
}

const Note = ({ text, action, onAction }: NoteProps) => (
  <p className="text-muted text-small">
    {text}{' '}
    <Button
      variant="link"
      onClick={onAction}
      className="inline! min-h-0! whitespace-normal! p-0! text-left text-ink! underline"
    >
      {action}
    </Button>
  </p>
)
