import { stringifyJson } from '../../../models/json.ts'
import { estimate, toUsd } from '../../../models/price.ts'
import { keepInput } from '../archive/input-files.ts'
import { findTask, insertTask, type TaskRecord } from '../archive/task-records.ts'
import type { Engine, TaskHandler, TaskPricer } from '../engine.ts'
import { type Accepted, accept, promptOf } from '../inference/accept.ts'
import { readDelivery } from '../inference/delivery.ts'
import { toStoredJob } from '../inference/paint-params.ts'
import { createStream, toResults } from '../inference/results.ts'
import { seedsFor } from '../inference/seeds.ts'
import { faultsOf, isMarked, type Marks, readMarks } from '../marks.ts'
import { Failure } from '../wire/failure.ts'
import type { Outcome, Upset } from '../wire/outcome.ts'
import { type RawTask, readTaskUUID } from '../wire/raw-task.ts'

/** Results that may wait or be under way, so that a flood does not fill the disk. */
const FULL = 10_000
/** A synchronous task must finish before its connection counts as silent (contract §2.2). */
const SYNC_LIMIT_MS = 120_000

function refuseRepeated(engine: Engine, taskType: string, uuid: string): void {
  const former = findTask(engine.archive, uuid)
  if (!former) return
  const deliveryMethod = former.delivery.async ? 'async' : 'sync'
  throw new Failure(400, {
    code: 'conflictTaskUUID',
    message: `The taskUUID ${uuid} was used before. It must be unique per task.`,
    parameter: 'taskUUID',
    type: 'string',
    context: { taskType, taskUUID: uuid, deliveryMethod },
  })
}

function refuseAsMarked(engine: Engine, uuid: string, marks: Marks): void {
  for (const { fault, number } of faultsOf(marks)) {
    if (!fault.refusal) continue
    const { status, ...wire } = fault.refusal
    const most = number ?? fault.attempts ?? Number.POSITIVE_INFINITY
    if (engine.tally.next(`${uuid} ${fault.name}`) <= most) throw new Failure(status, wire)
  }
}

/** Writes the task and its results down; it is accepted when this returns. */
async function record(
  engine: Engine,
  task: RawTask,
  uuid: string,
  accepted: Accepted,
): Promise<TaskRecord> {
  const { model, params, request, given } = accepted
  const keys = new Map<string, string>()
  for (const [value, picture] of given)
    keys.set(value, await keepInput(engine.archive, picture.bytes))
  const words = promptOf(model, request)
  const { marks, prompt } = words === undefined ? { marks: {}, prompt: words } : readMarks(words)
  const delivery = readDelivery(model, request)
  const kept: TaskRecord = {
    uuid,
    taskType: 'imageInference',
    model: model.wireModel(request),
    request: stringifyJson(task),
    job: toStoredJob(model, params, request, prompt, keys),
    delivery,
    marks,
    acknowledged: delivery.async || delivery.webhookURL !== undefined,
    createdAt: engine.world.clock(),
  }
  const cost = toUsd(estimate(model, request).each)
  const results = seedsFor(model, request, delivery.count, engine.world.random).map((seed) => ({
    imageUUID: engine.world.uuid(),
    seed,
    cost,
  }))
  if (!insertTask(engine.archive, kept, results)) refuseRepeated(engine, kept.taskType, uuid)
  engine.works.begin(uuid)
  return kept
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

/** Everything that is checked of a task alone. Throws Failure for the first fault. */
async function check(task: RawTask, engine: Engine, dryRun: boolean): Promise<Accepted> {
  refuseRepeated(engine, 'imageInference', readTaskUUID(task))
  const { archive, world } = engine
  return accept(task, { archive, origin: engine.origin(), now: world.clock(), dryRun })
}

export const priceInference: TaskPricer = async (task, engine) => {
  const { model, request } = await check(task, engine, true)
  const { each, count } = estimate(model, request)
  return Array.from({ length: count }, () => toUsd(each))
}

/** `imageInference` (both documents; contract §3). */
export const imageInference: TaskHandler = async (task, engine, send): Promise<Outcome> => {
  const uuid = readTaskUUID(task)
  const accepted = await check(task, engine, false)
  const { marks } = readMarks(promptOf(accepted.model, accepted.request) ?? '')
  refuseAsMarked(engine, uuid, marks)
  if (isMarked(marks, 'cut')) return { items: [], upset: 'cut' }
  if (engine.works.load >= FULL) {
    throw new Failure(429, {
      code: 'rateLimitExceeded',
      message: 'The queue of the demo engine is full; try again later.',
    })
  }
  const kept = await record(engine, task, uuid, accepted)
  const upset = upsetOf(marks)
  if (kept.acknowledged)
    return { items: [{ taskType: kept.taskType, taskUUID: kept.uuid }], ...upset }
  if (upset.upset) return { items: [], ...upset }
  const stream = send && createStream(engine, kept, send)
  if (!(await engine.works.finished(uuid, SYNC_LIMIT_MS, stream?.advance))) {
    throw new Failure(504, {
      code: 'providerTimeout',
      message: 'The task did not finish in time; its pictures are still being computed.',
    })
  }
  return stream ? stream.rest() : toResults(engine, kept)
}
