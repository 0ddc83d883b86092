import { useMemo } from 'react'
import { useDraft } from '../../draft/draft.ts'
import { changesBetween } from '../../models/changes.ts'
import { stringifyJson } from '../../models/json.ts'
import { type Pasted, readPasted } from '../../models/pasted.ts'
import { setAt } from '../../models/path.ts'
import { toFormPath } from '../../models/rows-off.ts'
import type { Request } from '../../models/rule.ts'
import { TASK_UUID } from '../../models/snippet.ts'
import { toTask } from '../../models/task.ts'
import { runCommand } from '../../ui/command.ts'
import { toast } from '../../ui/toast.ts'
import { useAsk, useFinding } from '../ask/context.ts'
import { fillForm } from '../ask/fill-form.ts'
import { useInspector } from './inspector.ts'

type Read = Exclude<Pasted, { fault: unknown }>

/** The request as text: the form's own until somebody writes, then theirs until it is applied. */
export function useWritten() {
  const { ask, findings } = useAsk()
  const request = useFinding((found) => found.request)
  const context = useDraft((draft) => draft.context)
  const text = useInspector((inspector) => inspector.text)
  const task = toTask(ask.model, request, TASK_UUID, context)
  const own = stringifyJson(task.task, 2)
  const read = useMemo(
    () => (text === null ? null : readPasted(text, { model: ask.model, request, context })),
    [text, ask, request, context],
  )

  const write = (next: string) =>
    useInspector.setState({ text: next === own ? null : next, leftOut: [] })

  /** The text of a repaired request; what has no place in it stays in the text. */
  const rewrite = (from: Read, repaired: Request) => {
    const made = toTask(from.model, repaired, TASK_UUID, context).task
    const whole = from.leftOut
      .filter(({ path }) => !path.startsWith('['))
      .reduce((now, { path, value }) => setAt(now, path, value), made)
    write(stringifyJson(whole, 2))
  }

  const apply = ({ model, request: next, leftOut }: Read) => {
    if (model === ask.model) {
      for (const { path } of changesBetween(model.params, ask.request(), next))
        findings.complain(toFormPath(ask.get, path), null)
      fillForm(ask, next)
      findings.settle()
    } else useDraft.getState().startFrom({ slug: model.slug, request: next })
    // What could not be used is read here, so that it stays open for it.
    useInspector.setState({ text: null, leftOut, open: leftOut.length > 0 })
    toast({
      id: 'filled',
      title: 'The form holds this request',
      action: { label: 'Undo', onSelect: () => void runCommand('undo') },
    })
  }

  return { task, own, text: text ?? own, edited: text !== null, read, write, rewrite, apply }
}
