import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ListParam, Param } from '../../../models/param.ts'
import { Button } from '../../../ui/button.tsx'
import { useAsk } from '../../ask/context.ts'
import { FieldMessages } from '../../field/field-messages.tsx'
import type { NumberParam } from '../../kinds/number/number.ts'
import { AirPicker } from '../air-picker/air-picker.tsx'
import type { EditorProps } from '../editor.ts'
import { RowList } from '../row-shell.tsx'
import { useRows } from '../use-rows.ts'
import { airsOf } from './airs-of.ts'
import { LoraRow, type RowParts } from './lora-row.tsx'
import { RecentModels } from './recent-models.tsx'

const isNumber = (param: Param): param is NumberParam =>
  param.kind === 'float' || param.kind === 'integer'

function partsOf(params: readonly Param[]): RowParts | null {
  const air = params.find((param) => param.kind === 'air')
  const weight = params.find(isNumber)
  if (!air || !weight) return null
  return { air, weight, rest: params.filter((param) => param !== air && param !== weight) }
}

/** Add-on models as rows: what they look like, how strong they are, which words they listen to. */
export default function LoraEditor({ path, param }: EditorProps) {
  const parts = useMemo(() => (param.kind === 'list' ? partsOf(param.params) : null), [param])
  if (param.kind !== 'list' || !parts) return null
  return <LoraRows path={path} param={param} parts={parts} />
}

interface LoraRowsProps {
  path: string
  param: ListParam
  parts: RowParts
}

function LoraRows({ path, param, parts }: LoraRowsProps) {
  const { ask } = useAsk()
  const rows = useRows(path, param)
  const [adding, setAdding] = useState(false)
  const { air, weight } = parts
  const add = (model: string) => {
    const at = rows.add({ [air.name]: model })
    // The weight is what comes next, once the browser has given the focus back.
    requestAnimationFrame(() => {
      const field = `[data-field="${CSS.escape(`${path}[${at}].${weight.name}`)}"] [type=range]`
      document.querySelector<HTMLElement>(field)?.focus()
    })
  }
  return (
    <div data-field={path} data-rows tabIndex={-1} className="flex flex-col gap-2 outline-none">
      {rows.ids.length === 0 && (
        <>
          <p className="text-muted text-small">{param.help}</p>
          <RecentModels category={air.search} onChoose={add} />
        </>
      )}
      <RowList rows={rows}>
        {rows.ids.map((id, index) => (
          <LoraRow key={id} rows={rows} index={index} parts={parts} />
        ))}
      </RowList>
      <FieldMessages path={path} />
      <Button
        data-add
        size="sm"
        icon={<Plus size={14} />}
        onClick={() => setAdding(true)}
        className="self-start"
      >
        Add {param.item}
      </Button>
      {adding && (
        <AirPicker
          param={air}
          model={ask.model}
          current={null}
          taken={airsOf(ask.get(path), air.name)}
          onChoose={add}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
