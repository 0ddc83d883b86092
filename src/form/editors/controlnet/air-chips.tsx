import { useState } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { ChipChoice } from '../../../ui/chip-choice.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { airKind } from '../../kinds/air/air-kind.tsx'
import type { ControlProps, Kind } from '../../kinds/kind.ts'

const OTHER = 'other'

/** The suggested models side by side, and any other by its AIR. */
function AirChips(props: ControlProps<AirParam>) {
  const { path, param, id, describedBy } = props
  const { kindOf } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const known = (param.suggestions ?? []).some((option) => option.value === value)
  const [typing, setTyping] = useState(false)
  const other = typing || (value !== null && !known)
  const { Control } = kindOf(param)
  return (
    <div id={other ? undefined : id} className="flex flex-col gap-2">
      <ChipChoice
        label={param.label}
        aria-describedby={describedBy}
        value={other ? OTHER : value}
        choices={[
          ...(param.suggestions ?? []).map((option) => ({
            value: option.value,
            label: option.label ?? option.value,
            tip: option.help ?? option.value,
          })),
          { value: OTHER, label: 'Another…' },
        ]}
        onChange={(next) => {
          setTyping(next === OTHER)
          if (next !== OTHER) set(next)
        }}
      />
      {other && Control && (
        <div>
          <label htmlFor={id} className="sr-only">
            {param.label}, as an AIR
          </label>
          <Control {...props} />
        </div>
      )}
    </div>
  )
}

export const airChipsKind: Kind<AirParam> = {
  ...airKind,
  Control: AirChips,
  labels: () => 'group',
}
