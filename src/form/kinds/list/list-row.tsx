import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ListParam } from '../../../models/param.ts'
import { isOff } from '../../../models/rows-off.ts'
import { toRequest, type Values } from '../../../models/values.ts'
import { classNames } from '../../../ui/class-names.ts'
import { FoldMark } from '../../../ui/fold-mark.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useAsk, useFinding } from '../../ask/context.ts'
import { useReveal } from '../../ask/use-reveal.ts'
import { ParamFields } from '../../field/param-fields.tsx'
import { useVisibility } from '../../groups/visibility.ts'
import { joinParts } from '../summary.ts'
import { rowParts } from './row-summary.ts'

interface ListRowProps {
  path: string
  param: ListParam
  index: number
  count: number
  /** Just added: it stands open and takes the focus. */
  fresh: boolean
  onMove: (to: number) => void
  onDuplicate: () => void
  onRemove: () => void
}

export function ListRow({
  path,
  param,
  index,
  count,
  fresh,
  onMove,
  onDuplicate,
  onRemove,
}: ListRowProps) {
  const [open, setOpen] = useState(fresh)
  const { searching } = useVisibility()
  const { ask, findings, kindOf } = useAsk()
  const heading = useRef<HTMLButtonElement>(null)
  useReveal(path, () => setOpen(true))
  const title = `${param.item} ${index + 1}`
  const summary = useFinding(() => {
    // The form holds a row as an object; one that is off is in no request.
    const row = (ask.get(path) ?? {}) as Values
    const parts = rowParts(param.params, toRequest(param.params, row), kindOf)
    return joinParts(isOff(row) ? ['off', ...parts] : parts)
  })
  const invalid = useFinding(() => findings.refusedWithin(path))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || by === 0) return
    event.preventDefault()
    onMove(index + by)
    // The row keeps its element when it moves, and so the focus; some browsers drop it.
    requestAnimationFrame(() => heading.current?.focus())
  }
  const shown = open || searching
  const buttonClass = 'size-6! touch:size-target!'
  return (
    <li data-field={path} className="card">
      <div className="flex items-center gap-0.5 py-1 pr-1 pl-2">
        <button
          ref={heading}
          type="button"
          aria-expanded={shown}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => setOpen(!shown)}
          onKeyDown={onKeyDown}
          className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 rounded-sm text-left touch:min-h-target"
        >
          <FoldMark open={shown} className="text-faint" />
          <span className={classNames('truncate', invalid && 'text-danger')}>
            {summary || title}
          </span>
          {summary && <span className="sr-only">, {title}</span>}
        </button>
        <IconButton
          label={`Move ${title} up`}
          size="sm"
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
          className={buttonClass}
        >
          <ArrowUp size={13} />
        </IconButton>
        <IconButton
          label={`Move ${title} down`}
          size="sm"
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
          className={buttonClass}
        >
          <ArrowDown size={13} />
        </IconButton>
        <IconButton
          label={`Duplicate ${title}`}
          size="sm"
          onClick={onDuplicate}
          className={buttonClass}
        >
          <Copy size={13} />
        </IconButton>
        <IconButton label={`Remove ${title}`} size="sm" onClick={onRemove} className={buttonClass}>
          <Trash2 size={13} />
        </IconButton>
      </div>
      {shown && (
        <div className="flex flex-col gap-3 px-3 pt-1 pb-3">
          <ParamFields params={param.params} container={path} />
        </div>
      )}
    </li>
  )
}
