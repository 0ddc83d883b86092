import { memo, type ReactNode } from 'react'
import type { Param } from '../../models/param.ts'
import { getAt } from '../../models/path.ts'
import type { Value } from '../../models/values.ts'
import { Field } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useAsk, useValueOf } from '../ask/context.ts'
import { holdsSomething } from '../ask/holds-something.ts'
import { Edited } from '../editors/edited.tsx'
import { useVisibility } from '../groups/visibility.ts'
import type { Kind } from '../kinds/kind.ts'
import { FieldHelp } from './field-help.tsx'
import { useFieldIssues } from './use-field-issues.ts'

export const fieldId = (path: string): string => `field-${path}`

interface ParamFieldProps<P extends Param = Param> {
  path: string
  param: P
  /** What draws it in place of its own kind: a hand-made control in the frame of every other. */
  kind?: Kind<P>
}

/** One parameter with its label row, its control and what is wrong with it. */
export const ParamField = memo(function ParamField({ path, param, kind }: ParamFieldProps) {
  const { kindOf } = useAsk()
  const { Control, frame } = kind ?? kindOf(param)
  const id = fieldId(path)
  if (frame === 'whole' && Control) {
    return <Control path={path} param={param} id={id} describedBy={undefined} invalid={false} />
  }
  return <LabelledField path={path} param={param} kind={kind ?? kindOf(param)} />
  // Memo keeps no type parameters; a kind draws the parameters it is given with.
}) as <P extends Param>(props: ParamFieldProps<P>) => ReactNode

function LabelledField({ path, param, kind }: Required<ParamFieldProps>) {
  const { ask, findings } = useAsk()
  const { found } = useVisibility()
  const start = getAt(ask.model.start, path)
  const changed = useValueOf(path, (value) => holdsSomething(value) && value !== start)
  const issues = useFieldIssues(path)
  const { Aside, Control } = kind
  const id = fieldId(path)
  const isFound = found(path)
  const shared = {
    path,
    param,
    id,
    describedBy: issues.length > 0 ? `${id}-issues` : undefined,
    invalid: issues.some((issue) => issue.severity === 'error'),
  }
  const below = Control && (kind.below?.(param) ?? true)
  const control = below && <Control {...shared} />
  const reset = () => {
    findings.complain(path, null)
    if (start === undefined) ask.apply([{ path, value: null }])
    // The model's start is a request, whose leaves are leaves of the form.
    else ask.set(path, start as Value)
  }
  return (
    <div data-field={path}>
      <Field
        id={id}
        label={param.label}
        help={<FieldHelp path={path} param={param} />}
        required={param.required ?? false}
        changed={changed}
        onReset={reset}
        issues={issues}
        as={kind.labels?.(param) ?? 'label'}
        aside={Aside && <Aside {...shared} />}
      >
        <Edited path={path} param={param} waiting={control && <Skeleton className="h-11" />}>
          {control}
        </Edited>
      </Field>
      {isFound && <code className="text-faint text-small">{path}</code>}
    </div>
  )
}
