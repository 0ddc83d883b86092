import { parseJson } from '../../../models/json.ts'
import { callsOf } from '../archive/call-records.ts'
import { findTask, resultsOf } from '../archive/task-records.ts'
import type { TaskHandler } from '../engine.ts'
import { toResults } from '../inference/results.ts'
import { readTaskUUID, refuseOtherFields } from '../wire/raw-task.ts'
import { taskNotFound } from './get-response.ts'

/**
 * `getTaskDetails`: the task as it was sent and, once it ended, what it came to (contract §5).
 * `calls` is this engine's own: what became of webhooks and uploads.
 */
export const getTaskDetails: TaskHandler = async (task, engine) => {
  const uuid = readTaskUUID(task)
  refuseOtherFields(task, [])
  const kept = findTask(engine.archive, uuid)
  if (!kept) throw taskNotFound(uuid)
  const ended = resultsOf(engine.archive, kept.uuid).every(({ state }) => state !== 'processing')
  const { items, errors } = await toResults(engine, kept)
  const calls = callsOf(engine.archive, kept.uuid)
  return {
    items: [
      {
        taskType: 'getTaskDetails',
        taskUUID: uuid,
        request: [parseJson(kept.request)],
        ...(ended || items.length > 0
          ? { response: { data: items, ...(errors?.length ? { errors } : {}) } }
          : {}),
        ...(calls.length > 0 ? { calls } : {}),
      },
    ],
  }
}
