import { stringifyJson } from '../../../models/json.ts'
import { estimate, toUsd } from '../../../models/price.ts'
import { keepInput } from '../archive/input-files.ts'
import type { Engine, TaskHandler, TaskPricer } from '../engine.ts'
import { type Accepted, accept, promptOf } from '../inference/accept.ts'
import { readDelivery } from '../inference/delivery.ts'
import { toStoredJob } from '../inference/paint-params.ts'
import { seedsFor } from '../inference/seeds.ts'
import { type Marks, readMarks } from '../marks.ts'
import { type RawTask, readTaskUUID } from '../wire/raw-task.ts'
import { refuseRepeated, type Submission, submit } from './submit.ts'

/** The faults that a prompt asks for, over those that hold for every task. */
const marksOf = ({ faults }: Engine, words = ''): Marks => ({
  ...readMarks(faults).marks,
  ...readMarks(words).marks,
})

/** The task and its results as they are kept; the pictures it was given are kept here. */
async function toSubmission(
  engine: Engine,
  task: RawTask,
  uuid: string,
  accepted: Accepted,
): Promise<Submission> {
  const { model, params, request, given } = accepted
  const keys = new Map<string, string>()
  for (const [value, picture] of given)
    keys.set(value, await keepInput(engine.archive, picture.bytes))
  const words = promptOf(model, request)
  const prompt = words === undefined ? words : readMarks(words).prompt
  const marks = marksOf(engine, words)
  const delivery = readDelivery(model, request)
  const cost = toUsd(estimate(model, request).each)
  return {
    task: {
      uuid,
      taskType: 'imageInference',
      model: model.wireModel(request),
      request: stringifyJson(task),
      job: toStoredJob(model, params, request, prompt, keys),
      delivery,
      marks,
      acknowledged: delivery.async || delivery.webhookURL !== undefined,
      createdAt: engine.world.clock(),
    },
    results: seedsFor(model, request, delivery.count, engine.world.random).map((seed) => ({
      imageUUID: engine.world.uuid(),
      seed,
      cost,
    })),
  }
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
export const imageInference: TaskHandler = async (task, engine, send) => {
  const uuid = readTaskUUID(task)
  const accepted = await check(task, engine, false)
  const marks = marksOf(engine, promptOf(accepted.model, accepted.request))
  const write = () => toSubmission(engine, task, uuid, accepted)
  return submit(engine, { uuid, marks, write }, send)
}
