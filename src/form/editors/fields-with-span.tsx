import type { Param, Role } from '../../models/param.ts'
import { ParamFields } from '../field/param-fields.tsx'
import { StepRange } from './step-range/step-range.tsx'

const spanRoles: readonly (Role | undefined)[] = [
  'stepStart',
  'stepEnd',
  'percentStart',
  'percentEnd',
]

interface FieldsWithSpanProps {
  params: readonly Param[]
  container: string
  /** What the part of the run is called, where the container has one. */
  label: string
}

/** The fields of a container; those that say when it works are one control, in their place. */
export function FieldsWithSpan({ params, container, label }: FieldsWithSpanProps) {
  const first = params.findIndex(({ role }) => spanRoles.includes(role))
  if (first < 0) return <ParamFields params={params} container={container} />
  const others = params.filter(({ role }) => !spanRoles.includes(role))
  return (
    <>
      <ParamFields params={others.slice(0, first)} container={container} />
      <StepRange container={container} params={params} label={label} />
      <ParamFields params={others.slice(first)} container={container} />
    </>
  )
}
