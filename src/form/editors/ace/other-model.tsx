import { Info } from 'lucide-react'
import { findRole } from '../../../models/model.ts'
import type { Param } from '../../../models/param.ts'
import { estimate } from '../../../models/price.ts'
import type { Request } from '../../../models/rule.ts'
import { useAsk, useFinding } from '../../ask/context.ts'
import { Elsewhere } from '../elsewhere.tsx'

/** What else changes with a parameter that another model runs: where the request goes, and at what price. */
export function OtherModel({ path, param, isOn }: { path: string; param: Param; isOn: boolean }) {
  const { model } = useAsk().ask
  const switched = (request: Request): Request => ({ ...request, [path]: request[path] ?? {} })
  const air = useFinding(({ request }) => model.wireModel(switched(request)))
  const isRough = useFinding(({ request }) => estimate(model, switched(request)).rough)
  if (air === model.airs[0]) return null
  const chooser = findRole(model, 'model')?.param
  const known =
    chooser?.kind === 'air' ? chooser.suggestions?.find(({ value }) => value === air) : undefined
  return (
    <div className="flex flex-col gap-2 card px-3 py-2 text-muted text-small">
      <div className="flex gap-2">
        <Info aria-hidden size={14} className="mt-px shrink-0" />
        <p>
          {isOn ? 'The request goes to ' : `Switching ${param.label} on sends the request to `}
          <strong className="font-semibold text-ink">{known?.label ?? air}</strong>
          {known && <> ({air})</>}, not to {model.shortName}. {known?.help}
          {isRough && ' Its price is not published: the price at Generate is rough.'}
        </p>
      </div>
      {isOn && (
        <>
          <Elsewhere of="strength" severity="warning" />
          <Elsewhere of="maskMargin" severity="warning" />
        </>
      )}
    </div>
  )
}
