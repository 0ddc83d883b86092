import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ListParam } from '../../../models/param.ts'
import { toRow, type Values } from '../../../models/values.ts'
import { Button } from '../../../ui/button.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import { ListRow } from './list-row.tsx'
import { duplicateRow, moveRow } from './rows.ts'

/** Rows that can be added, doubled, moved and removed; each folds to a line. */
export function ListRows({ path, param }: { path: string; param: ListParam }) {
  const { ask } = useAsk()
  const rows = useValue<Values[]>(path) ?? []
  const set = useSet(path)
  const [unfolded, setUnfolded] = useState<string | null>(null)

  const add = () => {
    const row = toRow(param.params, {}, ask.newId)
    setUnfolded(String(row.$id))
    set([...rows, row])
  }
  return (
    <div data-field={path} tabIndex={-1} className="flex flex-col gap-2 outline-none">
      {rows.length === 0 && <p className="text-muted text-small">{param.help}</p>}
      {rows.length > 0 && (
        <ol className="flex flex-col gap-2">
          {rows.map((row, index) => (
            <ListRow
              key={String(row.$id)}
              path={`${path}[${index}]`}
              param={param}
              index={index}
              count={rows.length}
              fresh={row.$id === unfolded}
              onMove={(to) => set(moveRow(rows, index, to))}
              onDuplicate={() => set(duplicateRow(rows, index, ask.newId))}
              onRemove={() => set(rows.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      <FieldMessages path={path} />
      <Button
        size="sm"
        variant="secondary"
        icon={<Plus size={14} />}
        onClick={add}
        className="self-start"
      >
        Add {param.item}
      </Button>
    </div>
  )
}
