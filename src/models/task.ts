import type { Model } from './model.ts'
import type { Json } from './param.ts'
import type { Request } from './rule.ts'

/** What goes on the wire: the request and what we add. */
export interface Task {
  task: { [name: string]: Json }
  /** Top-level names that were added by us, in the order they stand. */
  added: string[]
}

/**
 * The task of a request (architecture.md, decision 4): documented names, the AIR that runs, what
 * the model derives, and what we send where the person left it unset. Pictures stay references.
 */
export function toTask(
  model: Model,
  request: Request,
  taskUUID: string,
  context: { pictureToEdit?: string } = {},
): Task {
  const additions: Request = {
    taskType: 'imageInference',
    taskUUID,
    model: model.wireModel(request),
    ...Object.fromEntries(model.sent.map(({ name, value }) => [name, value])),
    ...model.derive?.(request, context),
  }
  const added = Object.keys(additions).filter((name) => request[name] === undefined)
  const head = Object.fromEntries(added.map((name) => [name, additions[name] ?? null]))
  return { task: { ...head, ...request }, added }
}
