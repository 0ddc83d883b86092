import { ChevronsUpDown, LayoutGrid } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useAsk, useFinding, useSet, useValue } from '../../ask/context.ts'
import { AirPicker } from '../../editors/air-picker/air-picker.tsx'
import type { ControlProps, Kind } from '../kind.ts'
import { useTypedText } from '../text/typed-text.ts'

const AirNote = lazy(() =>
  import('../../editors/air-picker/air-note.tsx').then((module) => ({ default: module.AirNote })),
)

function AirControl({ path, param, id, describedBy, invalid }: ControlProps<AirParam>) {
  const typed = useTypedText<HTMLInputElement>(path)
  return (
    <>
      <TextInput
        {...typed}
        id={id}
        placeholder={param.default ?? 'source:model@version'}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={param.required || undefined}
        trailing={(param.search || param.suggestions) && <Choose path={path} param={param} />}
      />
      {param.search && (
        <Suspense>
          <AirNote path={path} />
        </Suspense>
      )}
    </>
  )
}

function Choose({ path, param }: { path: string; param: AirParam }) {
  const { ask } = useAsk()
  const set = useSet(path)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={`Choose: ${param.label}`}
        size="sm"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="-mr-1.5 size-6! touch:size-target!"
      >
        {param.search ? <LayoutGrid size={14} /> : <ChevronsUpDown size={14} />}
      </IconButton>
      {open && (
        <AirPicker
          param={param}
          model={ask.model}
          // The form holds an AIR as text.
          current={ask.get(path) as string | null}
          taken={[]}
          onChoose={set}
          onClose={() => setOpen(false)}
        />
      )}
    </>
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
