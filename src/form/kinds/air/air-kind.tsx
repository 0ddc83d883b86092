import { ChevronsUpDown } from 'lucide-react'
import type { AirParam } from '../../../models/param.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useAsk, useFinding, useSet, useValue } from '../../ask/context.ts'
import type { ControlProps, Kind } from '../kind.ts'
import { useTypedText } from '../text/typed-text.ts'

function AirControl({ path, param, id, describedBy, invalid }: ControlProps<AirParam>) {
  const typed = useTypedText<HTMLInputElement>(path)
  return (
    <TextInput
      {...typed}
      id={id}
      placeholder={param.default ?? 'source:model@version'}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={param.required || undefined}
      trailing={param.suggestions && <Suggestions path={path} param={param} />}
    />
  )
}

function Suggestions({ path, param }: { path: string; param: AirParam }) {
  const value = useValue<string>(path)
  const set = useSet(path)
  return (
    <Menu
      label={`${param.label} suggestions`}
      align="end"
      trigger={
        <IconButton
          label={`Suggestions for ${param.label}`}
          size="sm"
          className="-mr-1.5 size-6! touch:size-target!"
        >
          <ChevronsUpDown size={14} />
        </IconButton>
      }
      items={() =>
        (param.suggestions ?? []).map((option) => ({
          id: option.value,
          label: `${option.label ?? option.value} (${option.value})`,
          checked: option.value === value,
          onSelect: () => set(option.value),
        }))
      }
    />
  )
}

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
