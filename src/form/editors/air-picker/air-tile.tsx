import { useState } from 'react'
import type { AirParam } from '../../../models/param.ts'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { fieldId } from '../../field/param-field.tsx'
import { useFieldIssues } from '../../field/use-field-issues.ts'
import { AirPicker } from './air-picker.tsx'
import { ModelPicture } from './model-picture.tsx'
import { useKnownModel } from './use-known-model.ts'

interface AirTileProps {
  path: string
  param: AirParam
  /** AIRs that stand in other rows, asked for when the browser opens. */
  taken: () => readonly string[]
}

/** An AIR as what it is: picture, name, identifier. A press chooses another. */
export function AirTile({ path, param, taken }: AirTileProps) {
  const { ask } = useAsk()
  const air = useValue<string>(path)
  const set = useSet(path)
  const known = useKnownModel(air)
  const issues = useFieldIssues(path)
  const [open, setOpen] = useState(false)
  const listed = param.suggestions?.find(({ value }) => value === air)?.label
  const name = known?.name ?? listed
  return (
    <div data-field={path} className="min-w-0">
      <button
        id={fieldId(path)}
        type="button"
        aria-haspopup="dialog"
        aria-describedby={issues.length > 0 ? `${fieldId(path)}-issues` : undefined}
        onClick={() => setOpen(true)}
        className="flex w-full min-w-0 items-center gap-2 rounded-sm text-left outline-offset-0 touch:min-h-target"
      >
        <ModelPicture
          src={known?.picture ?? null}
          className="size-9 rounded-sm group-data-off/row:opacity-50"
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate group-data-off/row:text-faint">
            {name ?? air ?? `Choose: ${param.label}`}
          </span>
          {name !== undefined && (
            <span className="block truncate text-faint text-small">{air}</span>
          )}
        </span>
      </button>
      {open && (
        <AirPicker
          param={param}
          model={ask.model}
          current={air}
          taken={taken()}
          onChoose={set}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
