import { createFormControl } from 'react-hook-form'
import type { Model } from '../../models/model.ts'
import { toKeys } from '../../models/path.ts'
import type { RowOff } from '../../models/rows-off.ts'
import type { Request } from '../../models/rule.ts'
import {
  fromRequest,
  type NewId,
  rowsOff,
  toRequest,
  type Value,
  type Values,
} from '../../models/values.ts'
import { applyChange, type Change } from './apply-change.ts'
import { createHistory, type Step } from './history.ts'
import { holdsSomething } from './holds-something.ts'

type Listener = () => void

/** The living form of one model: its values, and who wants to hear of which path. */
export interface Ask {
  model: Model
  newId: NewId
  get(path: string): unknown
  /** Sets one value. `byPerson` switches on the objects around it: who edits a part wants the whole. */
  set(path: string, value: Value, byPerson?: boolean): void
  /**
   * Sets values in a request's words (a repair, a value taken from a picture), as one step; `null`
   * unsets. Paths count the rows that are switched off, as all paths of the form do. What is not
   * `recorded` is no step: it is undone elsewhere.
   */
  apply(changes: readonly Change[], recorded?: boolean): void
  /** Takes back the last step and returns it; undefined where there is none. */
  undo(): Step | undefined
  redo(): Step | undefined
  /** The next change begins a step of its own: a press, or the focus went elsewhere. */
  seal(): void
  request(): Request
  /** The rows that are switched off, which the request leaves out. */
  rowsOff(): RowOff[]
  /** Hears of changes at, above and below a path; of every change without one. */
  subscribe(path: string | null, listener: Listener): () => void
}

/** react-hook-form spells `lora[0].weight` as `lora.0.weight`. */
const toName = (path: string): string => toKeys(path).join('.')

const touches = (heard: string, changed: string): boolean =>
  heard === changed || heard.startsWith(`${changed}.`) || changed.startsWith(`${heard}.`)

export function createAsk(
  model: Model,
  request: Request,
  newId: NewId,
  off: readonly RowOff[] = [],
): Ask {
  const form = createFormControl<Values>({
    defaultValues: fromRequest(model.params, request, newId, off),
  })
  // Subscribing also tells react-hook-form that the form is alive; nothing is listened to by it.
  form.subscribe({ formState: {}, callback: () => undefined })
  const listeners = new Map<string, Set<Listener>>()
  const everywhere = new Set<Listener>()
  const history = createHistory(queueMicrotask)

  const write = (path: string, value: Value) => {
    history.record(path, () => form.getValues(toName(path)), value)
    put(path, value)
  }
  const put = (path: string, value: Value) => {
    const name = toName(path)
    form.setValue(name, value)
    for (const [heard, group] of listeners)
      if (touches(heard, name)) for (const listener of [...group]) listener()
    for (const listener of [...everywhere]) listener()
  }

  const ask: Ask = {
    model,
    newId,
    // No path is no value: a model may lack the parameter that a room looks for by role.
    // Asked for by name, react-hook-form does not copy all values first.
    get: (path) => (path === '' ? undefined : form.getValues(toName(path))),
    set: (path, value, byPerson = true) => {
      write(path, value)
      if (byPerson && holdsSomething(value)) switchOnAround(ask, path, write)
    },
    apply: (changes, recorded = true) => {
      if (recorded) history.seal()
      for (const change of changes) {
        const next = applyChange(model.params, form.getValues(), change, newId)
        if (next) (recorded ? write : put)(next.path, next.value)
      }
      if (recorded) history.seal()
    },
    undo: () => {
      const step = history.undo()
      // What was recorded came out of the form.
      for (const { path, before } of step?.toReversed() ?? []) put(path, before as Value)
      return step
    },
    redo: () => {
      const step = history.redo()
      // What was recorded was put into the form.
      for (const { path, after } of step ?? []) put(path, after as Value)
      return step
    },
    seal: history.seal,
    request: () => toRequest(model.params, form.getValues()),
    rowsOff: () => rowsOff(model.params, form.getValues()),
    subscribe: (path, listener) => {
      if (path === null) {
        everywhere.add(listener)
        return () => everywhere.delete(listener)
      }
      const name = toName(path)
      const group = listeners.get(name) ?? new Set()
      listeners.set(name, group.add(listener))
      return () => {
        group.delete(listener)
        if (group.size === 0 && listeners.get(name) === group) listeners.delete(name)
      }
    },
  }
  return ask
}

function switchOnAround(ask: Ask, path: string, write: (path: string, value: Value) => void): void {
  for (let cut = path.lastIndexOf('.'); cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
    const at = `${path.slice(0, cut)}.$on`
    if (at !== path && ask.get(at) === false) write(at, true)
  }
}
