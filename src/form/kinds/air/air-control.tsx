import { ChevronsUpDown, LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useAsk, useSet } from '../../ask/context.ts'
import { AirNote } from '../../editors/air-picker/air-note.tsx'
import { AirPicker } from '../../editors/air-picker/air-picker.tsx'
import type { ControlProps } from '../kind.ts'
import { useTypedText } from '../text/typed-text.ts'

/** A model's identifier: written, pasted, or chosen from what is known. */
export function AirControl({ path, param, id, describedBy, invalid }: ControlProps<AirParam>) {
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
      {param.search && <AirNote path={path} />}
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
