import type { ReactNode } from 'react'
import type { Param } from '../../../models/param.ts'
import { Field } from '../../../ui/field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { FieldHelp } from '../../field/field-help.tsx'
import { useFieldIssues } from '../../field/use-field-issues.ts'
import type { End, Unit } from './span.ts'
import { SpanBox } from './span-box.tsx'
import { SpanNotes } from './span-notes.tsx'
import { TwoThumbSlider } from './two-thumb-slider.tsx'
import { type SpanField, useSpan } from './use-span.ts'

interface StepRangeProps {
  /** The object or row that holds the fields, which are found among its parameters by role. */
  container: string
  params: readonly Param[]
  label: string
}

/** From where to where something holds, on one slider, in percent or in steps. */
export function StepRange({ container, params, label }: StepRangeProps) {
  const range = useSpan(container, params)
  const { unit, span, reach, fields, otherFields, steps } = range
  const id = `range-${container}`
  const own = { start: useIssuesOf(fields.start), end: useIssuesOf(fields.end) }
  const others = [useIssuesOf(otherFields.start), useIssuesOf(otherFields.end)]
  const issues = [...own.start, ...own.end, ...others.flat()]
  const describedBy = issues.length > 0 ? `${id}-issues` : undefined
  const isInvalid = (end: End) => own[end].some(({ severity }) => severity === 'error')
  const said = (value: number | null) => {
    if (value === null) return 'not set, the model decides'
    return unit === 'percent' ? `${value} %` : `step ${value} of ${steps.count ?? 'unknown'}`
  }
  const thumb = (end: End) => {
    const field = fields[end]
    if (!field) return {}
    return {
      [end]: { label: field.param.label, text: said(span[end]), invalid: isInvalid(end) },
    }
  }
  const box = (end: End) => {
    const field = fields[end]
    return (
      field && (
        <SpanBox
          {...{ end, field, reach, span, describedBy }}
          // The box of a unit keeps the text of its own unit.
          key={field.path}
          invalid={isInvalid(end)}
          onChange={(value) => range.set(end, value)}
        />
      )
    )
  }
  return (
    <Places fields={[fields.start, fields.end, otherFields.start, otherFields.end]}>
      <Field
        as="group"
        id={id}
        label={label}
        help={[fields.start, fields.end].map(
          (field) => field && <FieldHelp key={field.path} path={field.path} param={field.param} />,
        )}
        changed={range.isSet}
        onReset={range.clear}
        issues={issues}
        aside={
          <UnitSwitch
            label={`Unit of ${label.toLowerCase()}`}
            unit={unit}
            steps={steps.count}
            onChange={range.switchTo}
          />
        }
      >
        <div className="flex items-center gap-1">
          {box('start')}
          {reach ? (
            <TwoThumbSlider
              {...{ reach, span, describedBy }}
              onChange={range.set}
              thumbs={{ ...thumb('start'), ...thumb('end') }}
            />
          ) : (
            <span className="flex-1" />
          )}
          {box('end')}
        </div>
        <SpanNotes range={range} />
      </Field>
    </Places>
  )
}

const useIssuesOf = (field: SpanField | undefined) => useFieldIssues(field?.path ?? 'nowhere')

/** The field of every unit is found here. */
function Places({
  fields: [field, ...rest],
  children,
}: {
  fields: readonly (SpanField | undefined)[]
  children: ReactNode
}): ReactNode {
  const inner = rest.length > 0 ? <Places fields={rest}>{children}</Places> : children
  return <div data-field={field?.path}>{inner}</div>
}

interface UnitSwitchProps {
  label: string
  unit: Unit
  /** Null while unset: nothing can be said or converted in steps. */
  steps: number | null
  onChange: (unit: Unit) => void
}

const UnitSwitch = ({ label, unit, steps, onChange }: UnitSwitchProps) => (
  <Segmented<Unit>
    size="sm"
    label={label}
    value={unit}
    onChange={onChange}
    segments={[
      {
        value: 'percent',
        label: 'Percent',
        disabled: unit === 'steps' && steps === null,
      },
      {
        value: 'steps',
        label: 'Steps',
        disabled: unit === 'percent' && steps === null,
        ...(steps === null && { tip: 'Set the number of steps first' }),
      },
    ]}
  />
)
