import { GripVertical, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { useSet, useValueOf } from '../ask/context.ts'
import { dragRow } from './row-drag.ts'
import type { Rows } from './use-rows.ts'

/** The rows of an editor, and what is heard when one moves. */
export const RowList = ({ rows, children }: { rows: Rows; children: ReactNode }) => (
  <>
    <ol className="flex flex-col gap-2 empty:hidden">{children}</ol>
    <p aria-live="polite" className="sr-only">
      {rows.said}
    </p>
  </>
)

interface RowShellProps {
  rows: Rows
  index: number
  /** Beside the handle: what the row is. */
  head: ReactNode
  children?: ReactNode
}

const keyStep: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * A row that can be dragged by its handle, moved by keys, switched off and removed. While it is off
 * its content can look so by `group-data-off/row:`.
 */
export function RowShell({ rows, index, head, children }: RowShellProps) {
  const item = useRef<HTMLLIElement>(null)
  const path = `${rows.path}[${index}]`
  const title = `${rows.param.item} ${index + 1}`
  const off = useValueOf(`${path}.$off`, (value) => value === true)
  const setOff = useSet(`${path}.$off`)

  const moveBy = (event: KeyboardEvent) => {
    const by = keyStep[event.key]
    const onHandle = event.target instanceof Element && event.target.closest('[data-handle]')
    if (by === undefined || (!event.altKey && !onHandle)) return
    event.preventDefault()
    const focused = document.activeElement
    rows.move(index, index + by)
    // The row keeps its element when it moves; some browsers drop the focus on the way.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus())
  }
  const remove = () => {
    const near = item.current?.nextElementSibling ?? item.current?.previousElementSibling
    const place = near ?? item.current?.closest('[data-rows]')
    rows.remove(index)
    requestAnimationFrame(() => {
      const next = place?.querySelector<HTMLElement>(near ? '[data-remove]' : '[data-add]')
      next?.focus()
    })
  }
  return (
    <li
      ref={item}
      data-field={path}
      data-off={off || undefined}
      aria-label={off ? `${title}, off` : title}
      onKeyDown={moveBy}
      className="group/row relative card transition-[translate] data-dragged:z-1 data-dragged:bg-raised data-dragged:shadow-raised data-dragged:transition-none"
    >
      <div className="flex items-center gap-1.5 py-1.5 pr-1.5">
        <button
          type="button"
          data-handle
          aria-label={`Move ${title}`}
          aria-keyshortcuts="ArrowUp ArrowDown"
          {...tip('Drag to move', 'Alt+ArrowUp')}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            dragRow(event, event.currentTarget, (to) => rows.move(index, to))
          }}
          className="-mr-1 flex h-8 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-faint hover:text-ink active:cursor-grabbing touch:h-target touch:w-8"
        >
          <GripVertical aria-hidden size={14} />
        </button>
        <div className="min-w-0 flex-1">{head}</div>
        <Switch
          checked={!off}
          aria-label={`${title} is on`}
          onChange={(on) => setOff(!on)}
          {...tip(off ? 'Off: kept, not sent' : 'On')}
        />
        <IconButton
          data-remove
          label={`Remove ${title}`}
          size="sm"
          onClick={remove}
          className="size-6! touch:size-target!"
        >
          <Trash2 size={13} />
        </IconButton>
      </div>
      {children && <div className="flex flex-col gap-2 px-3 pb-3">{children}</div>}
    </li>
  )
}
