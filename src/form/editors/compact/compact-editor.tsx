import { useMemo } from 'react'
import type { Json, Preset } from '../../../models/param.ts'
import { namesOf, presetOf, withPreset } from '../../../models/preset.ts'
import { useAsk } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { joinParts, setParts } from '../../kinds/summary.ts'
import { Adjust } from '../adjust.tsx'
import type { EditorProps } from '../editor.ts'
import { FieldsWithSpan } from '../fields-with-span.tsx'
import { PresetRow } from '../preset-row.tsx'
import { useRequestOf } from './use-request-of.ts'

type Fields = { [name: string]: Json }

/** An object by its presets, with every field behind them. */
export default function CompactEditor({ path, param, quiet }: EditorProps) {
  const { ask, findings, kindOf } = useAsk()
  const presets = (param.kind === 'object' && param.presets) || []
  const params = param.kind === 'object' ? param.params : []
  const itself = useMemo(() => [param], [param])
  const canBeOff = param.kind === 'object' && param.presence === 'switch'
  const preset = useRequestOf(itself, ({ [param.name]: value }) => {
    const isOff = canBeOff && value === undefined
    return isOff && !presets.some((one) => one.off) ? undefined : presetOf(presets, value)
  })
  const summary = useRequestOf(itself, ({ [param.name]: value }) =>
    // An object of a request holds JSON.
    joinParts(setParts(params, (value ?? {}) as Fields, kindOf)),
  )

  const choose = (chosen: Preset) => {
    for (const name of namesOf(presets)) findings.complain(`${path}.${name}`, null)
    if (chosen.off) return ask.set(`${path}.$on`, false)
    ask.apply([{ path, value: withPreset(presets, chosen, kept()) }])
  }
  /** What stands in the fields that no preset speaks of, also while the object is off. */
  const kept = (): Fields => {
    const named = namesOf(presets)
    const others = params.filter(({ name }) => !named.includes(name))
    const pairs = others.map(({ name }) => [name, ask.get(`${path}.${name}`)] as const)
    // Leaves of the form are leaves of a request.
    return Object.fromEntries(pairs.filter(([, value]) => value !== null && value !== '')) as Fields
  }
  return (
    <>
      {!quiet && <p className="text-muted text-small">{param.help}</p>}
      <FieldMessages path={path} />
      <div className="flex flex-col gap-1">
        <PresetRow
          label={param.label}
          presets={presets}
          preset={preset}
          summary={summary}
          onChoose={choose}
        />
        <Adjust
          label={param.label}
          paths={params.map(({ name }) => `${path}.${name}`)}
          open={preset?.own === true}
        >
          <FieldsWithSpan params={params} container={path} label="Part of the run" />
        </Adjust>
      </div>
    </>
  )
}
