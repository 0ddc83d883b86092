import { useMemo } from 'react'
import type { Model, ParamGroup } from '../../../models/model.ts'
import type { Param } from '../../../models/param.ts'
import { namesOf, presetOf, valuesOf } from '../../../models/preset.ts'
import { useAsk, useFinding } from '../../ask/context.ts'
import { ParamFields } from '../../field/param-fields.tsx'
import { groupSummary } from '../../groups/group-summary.ts'
import { Adjust } from '../adjust.tsx'
import { PresetRow } from '../preset-row.tsx'
import { useRequestOf } from './use-request-of.ts'

interface GroupPresetsProps {
  model: Model
  group: ParamGroup
  params: Param[]
}

/** A group by its presets, with every field behind them. */
export default function GroupPresets({ model, group, params }: GroupPresetsProps) {
  const { ask, findings, kindOf } = useAsk()
  const presets = group.presets ?? []
  const named = useMemo(() => {
    const names = namesOf(group.presets ?? [])
    return params.filter(({ name }) => names.includes(name))
  }, [group, params])
  const preset = useRequestOf(named, (request) => presetOf(presets, request))
  const summary = useFinding(({ request }) => groupSummary(model, group, request, kindOf))
  return (
    <div className="flex flex-col gap-1">
      <PresetRow
        label={group.label}
        presets={presets}
        preset={preset}
        summary={summary}
        onChoose={(chosen) => {
          for (const name of namesOf(presets)) findings.complain(name, null)
          const values = Object.entries(valuesOf(presets, chosen))
          ask.apply(values.map(([path, value]) => ({ path, value })))
        }}
      />
      <Adjust label={group.label} paths={params.map(({ name }) => name)} open={false}>
        <ParamFields params={params} />
      </Adjust>
    </div>
  )
}
