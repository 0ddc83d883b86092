import { findTask, resultsOf, type TaskRecord } from '../archive/task-records.ts'
import { inventedItem } from '../calls/marked-webhook.ts'
import type { Engine, TaskHandler } from '../engine.ts'
import { toItem } from '../inference/item.ts'
import { isMarked } from '../marks.ts'
import { Failure, toWire, type WireError } from '../wire/failure.ts'
import type { Item, Outcome } from '../wire/outcome.ts'
import { readTaskUUID, refuseOtherFields } from '../wire/raw-task.ts'
import type { World } from '../world.ts'

/** What polling an unknown UUID answers; a synchronous task leaves nothing to poll (contract §3.3). */
export const taskNotFound = (uuid: string): Failure =>
  new Failure(404, {
    code: 'taskNotFound',
    message: `No task with the taskUUID ${uuid} was found.`,
    parameter: 'taskUUID',
  })

function refuseAsMarked(engine: Engine, { uuid, marks }: TaskRecord): void {
  if (isMarked(marks, 'lost')) throw taskNotFound(uuid)
  if (marks.deaf === undefined) return
  if (engine.tally.next(`${uuid} deaf`) > (marks.deaf ?? 1)) return
  throw new Failure(500, {
    code: 'internalServerError',
    message: 'The service failed to answer (asked for by a marker).',
  })
}

function asMarked(all: Item[], task: TaskRecord, world: World): Item[] {
  const { marks } = task
  const own = isMarked(marks, 'fewer') ? all.slice(0, -1) : all
  const items = isMarked(marks, 'foreign')
    ? [inventedItem(task.taskType, world.uuid(), world), ...own]
    : own
  const finished = isMarked(marks, 'duplicate')
    ? items.filter(({ status }) => status === 'success')
    : []
  const shown = [...items, ...finished]
  return isMarked(marks, 'reverse') ? shown.reverse() : shown
}

/**
 * `getResponse`: the full state at every poll, finished and unfinished in their own order, failures
 * in the top-level errors (contract §3.3).
 */
export const getResponse: TaskHandler = async (task, engine): Promise<Outcome> => {
  const uuid = readTaskUUID(task)
  refuseOtherFields(task, [])
  const kept = findTask(engine.archive, uuid)
  if (!kept?.acknowledged) throw taskNotFound(uuid)
  refuseAsMarked(engine, kept)
  // Under the spelling it was asked by: a client matches answers by it.
  const named = { taskType: kept.taskType, taskUUID: uuid }
  const items: Item[] = []
  const errors: WireError[] = []
  for (const result of resultsOf(engine.archive, kept.uuid)) {
    if (result.error)
      errors.push({
        ...toWire({ wire: result.error }, { ...named, model: kept.model }),
        status: 'error',
      })
    else if (result.state === 'processing') items.push({ ...named, status: 'processing' })
    else {
      const item = await toItem(engine.archive, engine.origin(), kept, result)
      items.push({ ...item, ...named, status: 'success' })
    }
  }
  // 400, not the failure's own 5xx: asking again would bring the same answer.
  return { items: asMarked(items, kept, engine.world), errors, status: 400 }
}
