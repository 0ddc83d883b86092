import { Plus } from 'lucide-react'
import { type FunctionComponent, useRef, useState } from 'react'
import type { ListParam } from '../../models/param.ts'
import type { Request } from '../../models/rule.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FoldMark } from '../../ui/fold-mark.tsx'
import { useAsk, useFinding } from '../ask/context.ts'
import { useReveal } from '../ask/use-reveal.ts'
import { FieldMessages } from '../field/field-messages.tsx'
import { RowHead } from './row-head.tsx'
import { RowList, RowShell } from './row-shell.tsx'
import { type Rows, useRows } from './use-rows.ts'

/** The fields of one row; they find their values below the row's path. */
export type RowBody = FunctionComponent<{ path: string; param: ListParam }>

interface FoldRowsProps {
  path: string
  param: ListParam
  /** What a new row holds. */
  start: Request
  Body: RowBody
}

/** Rows of many fields: each folds to its heading; a new one stands open, and so does a lone one. */
export function FoldRows({ path, param, start, Body }: FoldRowsProps) {
  const rows = useRows(path, param)
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(rows.ids.length === 1 ? rows.ids : []),
  )
  const place = useRef<HTMLDivElement>(null)
  const fold = (id: string, isOpen: boolean) =>
    setOpen((now) => new Set(isOpen ? [...now, id] : [...now].filter((one) => one !== id)))
  const { ask } = useAsk()
  const add = () => {
    const at = `${path}[${rows.add(start)}]`
    fold(String(ask.get(`${at}.$id`)), true)
    requestAnimationFrame(() => {
      const row = place.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`)
      row?.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    })
  }
  return (
    <div
      ref={place}
      data-rows
      data-field={path}
      tabIndex={-1}
      className="flex flex-col gap-2 outline-none"
    >
      {rows.ids.length === 0 ? (
        <p className="text-muted text-small">{param.help}</p>
      ) : (
        <RowList rows={rows}>
          {rows.ids.map((id, index) => (
            <FoldRow
              key={id}
              {...{ rows, index, Body }}
              open={open.has(id)}
              onFold={(isOpen) => fold(id, isOpen)}
            />
          ))}
        </RowList>
      )}
      <FieldMessages path={path} />
      <Button data-add size="sm" icon={<Plus size={14} />} onClick={add} className="self-start">
        Add {param.item}
      </Button>
    </div>
  )
}

interface FoldRowProps {
  rows: Rows
  index: number
  open: boolean
  onFold: (open: boolean) => void
  Body: RowBody
}

function FoldRow({ rows, index, open, onFold, Body }: FoldRowProps) {
  const { param } = rows
  const path = `${rows.path}[${index}]`
  const { findings } = useAsk()
  const invalid = useFinding(() => findings.refusedWithin(path))
  useReveal(path, () => onFold(true))
  return (
    <RowShell
      rows={rows}
      index={index}
      head={
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onFold(!open)}
          className={classNames(
            'flex min-h-8 w-full min-w-0 items-center gap-2 rounded-sm text-left touch:min-h-target group-data-off/row:opacity-60',
            invalid && 'text-danger',
          )}
        >
          <FoldMark open={open} className="text-faint" />
          <RowHead path={path} param={param} />
          <span className="sr-only">
            , {param.item} {index + 1}
          </span>
        </button>
      }
    >
      {open && <Body path={path} param={param} />}
    </RowShell>
  )
}
