import { NumberInput } from '../../../ui/number-input.tsx'
import { useAsk } from '../../ask/context.ts'
import { fieldId } from '../../field/param-field.tsx'
import { unitOf } from '../../kinds/number/number.ts'
import { type End, type Reach, restOf, roomOf, type Span } from './span.ts'
import type { SpanField } from './use-span.ts'

interface SpanBoxProps {
  end: End
  field: SpanField
  /** Null while the scale is unknown. */
  reach: Reach | null
  span: Span
  invalid: boolean
  describedBy: string | undefined
  onChange: (value: number | null) => void
}

/** One end, typed. What is typed is never moved to fit; the rules say what is wrong with it. */
export function SpanBox({ end, field, reach, span, invalid, describedBy, onChange }: SpanBoxProps) {
  const { findings } = useAsk()
  const { path, param } = field
  const unit = unitOf(param)
  const room = reach ? roomOf(reach, span, end) : { min: param.min, max: param.max }
  return (
    <NumberInput
      id={fieldId(path)}
      aria-label={param.label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={span[end]}
      {...room}
      fallback={reach ? restOf(reach, end) : undefined}
      placeholder="–"
      {...(unit && { unit })}
      onChange={onChange}
      onTyping={(typed) =>
        typed === undefined
          ? findings.complain(path, `${param.label} takes a number.`)
          : onChange(typed)
      }
      className="w-15 shrink-0 aria-invalid:border-danger"
    />
  )
}
