import { resultsOf, type TaskRecord } from '../archive/task-records.ts'
import type { Engine, SendItem } from '../engine.ts'
import { toWire, type WireError } from '../wire/failure.ts'
import type { Item, Outcome } from '../wire/outcome.ts'
import { toItem } from './item.ts'

/** HTTP status of a task whose every result failed so (contract §4.2). */
const STATUS: Record<string, number> = { inferenceError: 500 }

/** An error for each result that failed, and the status of a task of which nothing succeeded. */
function failuresOf(
  { archive }: Engine,
  task: TaskRecord,
): Required<Pick<Outcome, 'errors' | 'status'>> {
  const { taskType, uuid: taskUUID, model } = task
  const errors: WireError[] = []
  for (const { error } of resultsOf(archive, taskUUID))
    if (error) errors.push(toWire({ wire: error }, { taskType, taskUUID, model }))
  return { errors, status: STATUS[errors[0]?.code ?? ''] ?? 400 }
}

/** The finished results of a task: items, and an error for each that failed. */
export async function toResults(engine: Engine, task: TaskRecord): Promise<Outcome> {
  const items: Item[] = []
  for (const result of resultsOf(engine.archive, task.uuid))
    if (result.state === 'success')
      items.push(await toItem(engine.archive, engine.origin(), task, result))
  return { items, ...failuresOf(engine, task) }
}

/** Sends the results of a task as they come, each once. */
export interface Stream {
  /** Sends what has been finished since. */
  advance(): void
  /** What is left to say when all have ended and are sent. */
  rest(): Promise<Outcome>
}

export function createStream(engine: Engine, task: TaskRecord, send: SendItem): Stream {
  const { archive } = engine
  const begun = new Set<number>()
  let last: Promise<void> = Promise.resolve()
  const advance = () => {
    for (const result of resultsOf(archive, task.uuid)) {
      if (result.state !== 'success' || begun.has(result.position)) continue
      begun.add(result.position)
      last = last.then(async () => send(await toItem(archive, engine.origin(), task, result)))
      // A picture that cannot be read is the task's failure, once the rest is asked for.
      last.catch(() => {})
    }
  }
  const rest = async () => {
    advance()
    await last
    return { items: [], ...failuresOf(engine, task) }
  }
  return { advance, rest }
}
