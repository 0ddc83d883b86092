import { resultsOf, type TaskRecord } from '../archive/task-records.ts'
import type { Engine } from '../engine.ts'
import type { WireError } from '../wire/failure.ts'
import type { Item, Outcome } from '../wire/outcome.ts'
import { toItem } from './item.ts'

/** HTTP status of a task whose every result failed so (contract §4.2). */
const STATUS: Record<string, number> = { inferenceError: 500 }

/** The finished results of a task: items, and an error for each that failed. */
export async function toResults(engine: Engine, task: TaskRecord): Promise<Outcome> {
  const items: Item[] = []
  const errors: WireError[] = []
  for (const result of resultsOf(engine.archive, task.uuid)) {
    if (result.state === 'success')
      items.push(await toItem(engine.archive, engine.origin(), task, result))
    if (result.error) errors.push({ ...result.error, taskType: task.taskType, taskUUID: task.uuid })
  }
  return { items, errors, status: STATUS[errors[0]?.code ?? ''] ?? 400 }
}
