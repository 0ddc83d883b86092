import { useState } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { SearchableList } from '../../../ui/searchable-list.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { airKind } from '../../kinds/air/air-kind.tsx'
import type { ControlProps, Kind } from '../../kinds/kind.ts'

const OTHER = 'other'

/** The suggested models in a list, and any other by its AIR. */
function AirList(props: ControlProps<AirParam>) {
  const { path, param, id, describedBy, invalid } = props
  const { kindOf } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const [typing, setTyping] = useState(false)
  const chosen = param.suggestions?.find((option) => option.value === value)
  const other = typing || (value !== null && !chosen)
  const { Control } = kindOf(param)
  return (
    <div className="flex flex-col gap-2">
      <SearchableList
        {...(other ? {} : { id })}
        label={param.label}
        value={other ? OTHER : value}
        placeholder="Choose a model"
        choices={[
          ...(param.suggestions ?? []).map((option) => ({
            value: option.value,
            label: option.label ?? option.value,
            hint: option.value,
            ...(option.group && { group: option.group }),
          })),
          { value: OTHER, label: 'Another, by its AIR', group: 'Any other' },
        ]}
        onChange={(next) => {
          setTyping(next === OTHER)
          if (next !== OTHER) set(next)
        }}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      {other && Control && <Control {...props} />}
      {chosen?.help && <p className="text-muted text-small">{chosen.help}</p>}
    </div>
  )
}

export const airListKind: Kind<AirParam> = { ...airKind, Control: AirList }
