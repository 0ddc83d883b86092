import {
  addResults,
  findTask,
  insertTask,
  type ResultRecord,
  type TaskRecord,
} from '../archive/task-records.ts'
import type { Engine, SendItem } from '../engine.ts'
import { createStream, toResults } from '../inference/results.ts'
import { faultsOf, isMarked, type Marks } from '../marks.ts'
import { Failure } from '../wire/failure.ts'
import type { Outcome, Upset } from '../wire/outcome.ts'

/** Results that may wait or be under way, so that a flood does not fill the disk. */
const FULL = 10_000
/** A synchronous task must finish before its connection counts as silent (contract §2.2). */
const SYNC_LIMIT_MS = 120_000

/**
 * The UUID as the engine's store has it: that of a repeated task in its first spelling. Throws Failure
 * `conflictTaskUUID` for one that was used before, in upper or lower case.
 */
export function refuseRepeated(engine: Engine, taskType: string, uuid: string): string {
  const former = findTask(engine.archive, uuid)
  if (!former || isMarked(former.marks, 'repeat')) return former?.uuid ?? uuid
  const deliveryMethod = former.delivery.async ? 'async' : 'sync'
  throw new Failure(400, {
    code: 'conflictTaskUUID',
    message: `The taskUUID ${uuid} was used before. It must be unique per task.`,
    parameter: 'taskUUID',
    type: 'string',
    context: { taskType, taskUUID: uuid, deliveryMethod },
  })
}

const RETRY_AFTER_SECONDS = 5

function refuseAsMarked(engine: Engine, uuid: string, marks: Marks): void {
  for (const { fault, number } of faultsOf(marks)) {
    if (!fault.refusal) continue
    const { status, ...wire } = fault.refusal
    const most = number ?? fault.attempts ?? Number.POSITIVE_INFINITY
    const after = marks['retry after']
    const retryAfter = after === undefined ? undefined : (after ?? RETRY_AFTER_SECONDS)
    if (engine.tally.next(`${uuid} ${fault.name}`) <= most)
      throw new Failure(status, wire, retryAfter)
  }
}

const UPSETS = { drop: 'cut', silent: 'silent', unreadable: 'unreadable' } as const

function upsetOf(marks: Marks): { upset?: Upset } {
  for (const [name, upset] of [
    ['drop', UPSETS.drop],
    ['silent', UPSETS.silent],
    ['unreadable', UPSETS.unreadable],
  ] as const)
    if (isMarked(marks, name)) return { upset }
  return {}
}

/** A checked task as it is written down. */
export interface Submission {
  task: TaskRecord
  results: Pick<ResultRecord, 'imageUUID' | 'seed' | 'cost'>[]
}

/** Accepts a checked task and answers it in the way it asked for. Throws Failure as marked. */
export async function submit(
  engine: Engine,
  { uuid, marks, write }: { uuid: string; marks: Marks; write(): Promise<Submission> },
  send?: SendItem,
): Promise<Outcome> {
  refuseAsMarked(engine, uuid, marks)
  if (isMarked(marks, 'cut')) return { items: [], upset: 'cut' }
  if (engine.works.load >= FULL) {
    throw new Failure(429, {
      code: 'rateLimitExceeded',
      message: 'The queue of the demo engine is full; try again later.',
    })
  }
  const { task: kept, results } = await write()
  const isNew = insertTask(engine.archive, kept, results)
  // A marker has a repeated UUID taken once more: its results join those kept under the first spelling.
  const key = isNew ? uuid : refuseRepeated(engine, kept.taskType, uuid)
  if (!isNew) addResults(engine.archive, key, results)
  await engine.calls.forestall(kept)
  engine.works.begin(key)
  if (isMarked(marks, 'late timeout')) {
    throw new Failure(504, {
      code: 'providerTimeout',
      message: 'The wait in the queue ran out after the task was accepted (asked for by a marker).',
    })
  }
  const upset = upsetOf(marks)
  if (kept.acknowledged)
    return { items: [{ taskType: kept.taskType, taskUUID: kept.uuid }], ...upset }
  if (upset.upset) return { items: [], ...upset }
  const stored = { ...kept, uuid: key }
  const stream = send && createStream(engine, stored, send)
  if (!(await engine.works.finished(key, SYNC_LIMIT_MS, stream?.advance))) {
    throw new Failure(504, {
      code: 'providerTimeout',
      message: 'The task did not finish in time; its pictures are still being computed.',
    })
  }
  return stream ? stream.rest() : toResults(engine, stored)
}
