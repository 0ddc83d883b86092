import { SlidersHorizontal } from 'lucide-react'
import { memo, useState } from 'react'
import type { AirParam, Param } from '../../../models/param.ts'
import { ChangedDot } from '../../../ui/changed-dot.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useAsk, useIsSet, useValue } from '../../ask/context.ts'
import { useReveal } from '../../ask/use-reveal.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { fieldId } from '../../field/param-field.tsx'
import { ParamFields } from '../../field/param-fields.tsx'
import type { NumberParam } from '../../kinds/number/number.ts'
import { AirTile } from '../air-picker/air-tile.tsx'
import { useKnownModel } from '../air-picker/use-known-model.ts'
import { RowShell } from '../row-shell.tsx'
import { SliderLine } from '../slider-line.tsx'
import type { Rows } from '../use-rows.ts'
import { airsOf } from './airs-of.ts'
import { TriggerWords } from './trigger-words.tsx'

/** What a row is made of, found by kind: which model, how strong, and the rest. */
export interface RowParts {
  air: AirParam
  weight: NumberParam
  rest: readonly Param[]
}

interface LoraRowProps {
  rows: Rows
  index: number
  parts: RowParts
}

export const LoraRow = memo(function LoraRow({ rows, index, parts }: LoraRowProps) {
  const { ask } = useAsk()
  const { air, weight, rest } = parts
  const path = `${rows.path}[${index}]`
  const about = `${rows.param.item} ${index + 1}`
  const known = useKnownModel(useValue<string>(`${path}.${air.name}`))
  const [open, setOpen] = useState(false)
  const others = () => airsOf(ask.get(rows.path), air.name, index)
  return (
    <RowShell
      rows={rows}
      index={index}
      head={<AirTile path={`${path}.${air.name}`} param={air} taken={others} />}
    >
      <Messages path={`${path}.${air.name}`} />
      <TriggerWords words={known?.triggerWords ?? []} about={known?.name ?? about} />
      <div className="flex items-center gap-1">
        <SliderLine path={`${path}.${weight.name}`} param={weight} about={about} />
        <IconButton
          label={`More of ${about}`}
          size="sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="relative -mr-1.5 size-6! touch:size-target!"
        >
          <SlidersHorizontal size={13} />
          {rest.map(({ name }) => (
            <RestPart key={name} path={`${path}.${name}`} onReveal={() => setOpen(true)} />
          ))}
        </IconButton>
      </div>
      <Messages path={`${path}.${weight.name}`} />
      {open && <ParamFields params={rest} container={path} />}
    </RowShell>
  )
})

/** Marks that something folded is set, and unfolds it when a reason leads there. */
function RestPart({ path, onReveal }: { path: string; onReveal: () => void }) {
  useReveal(path, onReveal)
  return useIsSet(path) ? (
    <span className="absolute top-0 right-0 flex">
      <ChangedDot />
    </span>
  ) : null
}

/** What is wrong with a leaf whose control has no room for words. */
const Messages = ({ path }: { path: string }) => (
  <div id={`${fieldId(path)}-issues`} className="empty:hidden has-[>:empty]:hidden">
    <FieldMessages path={path} />
  </div>
)
