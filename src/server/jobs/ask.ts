import { type Engine, nameInFront } from '../../contract/engine.ts'
import type { World } from '../deps.ts'
import { problemOf } from '../problem.ts'
import { imagesOf } from '../store/generations.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import { type Refused, type Told, toAnswer } from '../upstream/answer.ts'
import {
  isBusy,
  isLocked,
  isUnknownTask,
  saysNothing,
  toEngineProblem,
} from '../upstream/engine-problem.ts'
import { markSubmitted, takeIn } from './arrival.ts'
import { leaveInDoubt } from './end.ts'
import { closeGate, shutGate } from './gate.ts'
import { putDown, writeHeld } from './lease.ts'
import { LOCKED_MS, pollDelay, retryDelay, SILENCE_MS } from './pace.ts'
import { storeResults } from './store-results.ts'

const silentProblem = (engine: Engine) =>
  problemOf(
    'timeout',
    `${nameInFront(engine)} did not say whether it has this task. It may have been charged. Check again, or submit anew.`,
    { retryable: true },
  )

const lateProblem = problemOf(
  'timeout',
  'The engine did not finish within 20 minutes. It may have been charged. Check again, or submit anew.',
)

/** Asks again later; after a minute of silence or ignorance it is a doubt. */
async function askAgain(
  world: World,
  row: GenerationRow,
  patient: boolean,
  least = 0,
): Promise<void> {
  const at = world.clock()
  const since = row.silent_since ?? at
  if (!patient && at - since >= SILENCE_MS)
    return leaveInDoubt(world, row, silentProblem(world.engine))
  await putDown(world.store.db, row, {
    due_at: at + Math.max(least, patient ? retryDelay(row.polls) : pollDelay(row.polls)),
    polls: row.polls + 1,
    silent_since: since,
  })
}

/** The archive's word, where `getResponse` knows nothing: its items and errors, or undefined. */
async function archived(world: World, row: GenerationRow): Promise<Told | undefined> {
  const answer = await world.runware.details(row.task_uuid)
  if (answer.kind !== 'answered') return undefined
  const item = answer.items.find((found) => found.taskUUID === row.task_uuid)
  const response = item?.response
  if (response === null || typeof response !== 'object' || Array.isArray(response)) return undefined
  const told = toAnswer(200, response)
  return told.kind === 'answered' ? told : undefined
}

/** The key lost its credit or its right while work is under way: the queue pauses, and this waits. */
async function waitLocked(world: World, row: GenerationRow, answer: Refused): Promise<void> {
  const at = world.clock()
  const problem = toEngineProblem(answer.errors[0], answer.status)
  const error = JSON.stringify(problem)
  if (row.error !== error) await world.store.transaction((tx) => writeHeld(tx, row, at, { error }))
  await putDown(world.store.db, row, { due_at: at + LOCKED_MS, silent_since: null })
  await closeGate(world, problem)
}

/** The engine is busy with questions too: it is asked later, and nothing new is sent meanwhile. */
async function askLater(world: World, row: GenerationRow, answer: Refused): Promise<void> {
  const { errors, status, retryAfter = 0 } = answer
  await shutGate(world, toEngineProblem(errors[0], status), retryAfter * 1000)
  return askAgain(world, row, row.state === 'submitted', retryAfter * 1000)
}

/** Past the deadline work that is not finished is a doubt, but only after an answer to a question. */
async function arrived(world: World, row: GenerationRow, told: Told): Promise<void> {
  const held =
    row.state === 'submitted' && row.silent_since === null ? row : await markSubmitted(world, row)
  const late = held.deadline_at !== null && world.clock() > held.deadline_at
  await takeIn(world, held, told)
  if (!late) return
  const images = await imagesOf(world.store.db, [row.id])
  if (images.some((image) => image.state === 'waiting'))
    await leaveInDoubt(world, held, lateProblem)
}

const fetchable = (images: ImageRow[]): boolean =>
  images.every(
    (image) =>
      image.state !== 'waiting' &&
      (image.state !== 'ready' || (image.source_url !== null && image.attempts === 0)),
  )

/**
 * Asks what became of a task that was, or may have been, sent (promises.md, "Work and money", 3).
 * A task that the engine knows goes on; one it does not know is asked for until it is a doubt.
 */
export async function ask(world: World, row: GenerationRow): Promise<void> {
  const images = await imagesOf(world.store.db, [row.id])
  if (row.state === 'submitted' && fetchable(images))
    return storeResults(world, { row, images, inline: new Map() })
  const answer = await world.runware.ask(row.task_uuid)
  switch (answer.kind) {
    case 'notSent':
    case 'silence':
      // What is known to have arrived is asked for as long as it takes; its deadline needs an answer.
      return askAgain(world, row, row.state === 'submitted')
    case 'answered':
      if (answer.items.length === 0 && answer.errors.length === 0)
        return askAgain(world, row, row.state === 'submitted')
      if (answer.items.length === 0 && answer.errors.every(isUnknownTask)) break
      return arrived(world, row, answer)
    case 'refused':
      if (isLocked(answer.status)) return waitLocked(world, row, answer)
      if (isBusy(answer.status)) return askLater(world, row, answer)
      if (saysNothing(answer.status)) return askAgain(world, row, row.state === 'submitted')
      if (answer.errors.every(isUnknownTask)) break
      // A refusal that names no task is about the question; only the task's own error ends it.
      if (!answer.errors.some((error) => error.taskUUID === row.task_uuid))
        return askAgain(world, row, row.state === 'submitted')
      return arrived(world, row, answer)
  }
  const told = await archived(world, row)
  return told ? arrived(world, row, told) : askAgain(world, row, false)
}
