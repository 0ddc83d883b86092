import { Suspense } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { prepared } from '../../../ui/prepared.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useAsk, useFinding, useValue } from '../../ask/context.ts'
import type { ControlProps, Kind } from '../kind.ts'

const Control = prepared(async () => (await import('./air-control.tsx')).AirControl)

const AirControl = (props: ControlProps<AirParam>) => (
  <Suspense fallback={<Skeleton className="h-control" />}>
    <Control {...props} />
  </Suspense>
)

/** A fixed model is a fact that follows from the other settings. */
function AirFact({ path, param, id }: ControlProps<AirParam>) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const runs = useFinding(({ request }) => ask.model.wireModel(request))
  if (!param.fixed) return null
  return (
    <output id={id} tabIndex={-1} className="rounded-sm px-1">
      {value ?? runs}
    </output>
  )
}

const nameOf = (param: AirParam, value: string): string =>
  param.suggestions?.find((option) => option.value === value)?.label ?? value

export const airKind: Kind<AirParam> = {
  format: (value, param) => nameOf(param, String(value)),
  summary: (value, param) => nameOf(param, String(value)),
  Aside: AirFact,
  Control: AirControl,
  below: (param) => param.fixed === undefined,
}
