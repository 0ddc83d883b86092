import { useId, useRef } from 'react'
import { check } from '../../models/check.ts'
import { repair, repairAll } from '../../models/repair.ts'
import { TASK_UUID } from '../../models/snippet.ts'
import { useAsk } from '../ask/context.ts'
import { FormLinter } from '../linter/form-linter.tsx'
import { Linter } from '../linter/linter.tsx'
import { addedLines } from './added-lines.ts'
import { useInspector } from './inspector.ts'
import { JsonBox } from './json-box.tsx'
import { LeftOutList } from './left-out-list.tsx'
import type { useWritten } from './use-written.ts'

interface TaskEditorProps {
  written: ReturnType<typeof useWritten>
  onApply: () => void
  /** Leads to a field of the form. */
  onGo: (path: string) => void
}

/** The task as JSON that can be written over, and what is to say about it. */
export function TaskEditor({ written, onApply, onGo }: TaskEditorProps) {
  const { ask, facts } = useAsk()
  const { text, read, edited, task } = written
  const box = useRef<HTMLTextAreaElement>(null)
  const leftBefore = useInspector((inspector) => inspector.leftOut)
  const note = useId()
  const fault = read && 'fault' in read ? read.fault : null
  const next = read && !('fault' in read) ? read : null

  const select = (from: number, to: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(from, to)
  }
  /** The place of a parameter in the text, by its name. */
  const goInText = (path: string) => {
    const name = `"${path
      .replace(/\[\d+\]$/, '')
      .split('.')
      .at(-1)}"`
    const at = text.indexOf(name)
    if (at >= 0) select(at, at + name.length)
  }
  return (
    <>
      <JsonBox
        ref={box}
        text={text}
        onChange={written.write}
        onApply={onApply}
        marked={edited ? [] : addedLines(text, task.added)}
        wrongLine={fault?.line ?? null}
        describedBy={note}
      />
      <div id={note} aria-live="polite" className="text-small">
        {fault ? (
          <button
            type="button"
            onClick={() => select(fault.offset, fault.offset + 1)}
            className="min-h-6 rounded-sm text-left text-danger underline-offset-2 hover:underline touch:min-h-target"
          >
            Line {fault.line}, column {fault.column}: {fault.message}
          </button>
        ) : next && next.model !== ask.model ? (
          <p className="text-muted">Applying switches to {next.model.name}.</p>
        ) : edited ? (
          <p className="text-muted">Not applied yet. What the text does not name is unset.</p>
        ) : (
          <p className="flex items-center gap-2 text-muted">
            <span aria-hidden className="h-3 w-0.5 shrink-0 bg-accent-mark" />
            Added by the playground. {TASK_UUID} is a new UUID each time.
          </p>
        )}
      </div>
      {next && <LeftOutList label="Cannot be used" leftOut={next.leftOut} />}
      {!edited && <LeftOutList label="Could not be used" leftOut={leftBefore} />}
      {next && (
        <Linter
          params={next.model.params}
          issues={check(next.model, next.request, facts)}
          loud
          wide
          onGo={goInText}
          onRepair={(issue) => written.rewrite(next, repair(next.request, issue))}
          onRepairAll={(severity) =>
            written.rewrite(next, repairAll(next.model, next.request, facts, severity))
          }
        />
      )}
      {!edited && <FormLinter loud wide onGo={onGo} />}
    </>
  )
}
