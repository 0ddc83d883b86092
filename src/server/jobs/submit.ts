import type { Problem } from '../../contract/error.ts'
import type { World } from '../deps.ts'
import { Refusal } from '../problem.ts'
import type { GenerationRow } from '../store/schema.ts'
import { dropUploads } from '../store/uploads.ts'
import type { Answer, Refused } from '../upstream/answer.ts'
import {
  isBusy,
  isConflict,
  isLocked,
  isLostPicture,
  saysNothing,
  toEngineProblem,
} from '../upstream/engine-problem.ts'
import { markSubmitted, takeIn } from './arrival.ts'
import { failUncharged } from './end.ts'
import { closeGate, noteArrival, shutGate } from './gate.ts'
import { lasting } from './hold.ts'
import { putDown, writeHeld } from './lease.ts'
import { pollDelay, retryDelay } from './pace.ts'
import { type Outgoing, toOutgoing } from './pictures-sent.ts'
import { putBack, unreachable, waitFor } from './wait.ts'

/** How far behind the others refused work goes when sending goes on. */
const BEHIND_MS = 50

/** Refused for now, or not reached: everything waits, this one longer each time, so that it holds up none. */
async function backOff(
  world: World,
  row: GenerationRow,
  problem: Problem,
  least: number,
): Promise<void> {
  const until = await shutGate(world, problem, least)
  // What it held up goes first once the gate opens.
  const shared = until - world.clock() + BEHIND_MS
  const own = row.polls === 0 ? 0 : retryDelay(row.polls)
  return waitFor(world, row, problem, Math.max(shared, own))
}

async function refused(
  world: World,
  row: GenerationRow,
  { remembered }: Outgoing,
  answer: Refused,
): Promise<void> {
  const { status, retryAfter } = answer
  const [error] = answer.errors
  if (saysNothing(status)) return fallSilent(world, row)
  const problem = toEngineProblem(error, status)
  if (isBusy(status, problem)) return backOff(world, row, problem, (retryAfter ?? 0) * 1000)
  if (isLocked(status, problem)) {
    await waitFor(world, row, problem, 0)
    return closeGate(world, problem)
  }
  if (isLostPicture(error) && remembered.length > 0) {
    await dropUploads(world.store.db, world.engine.id, remembered)
    return waitFor(world, row, problem, 0)
  }
  return failUncharged(world, row, problem)
}

/** Nobody answered: it stays `submitting`, and the engine is asked whether it arrived. */
async function fallSilent(world: World, row: GenerationRow): Promise<void> {
  const at = world.clock()
  await putDown(world.store.db, row, { due_at: at + pollDelay(0), silent_since: at, polls: 0 })
}

/** It is there, and so is the engine: whatever was waiting goes on. */
async function arrive(world: World, row: GenerationRow): Promise<GenerationRow> {
  const held = await markSubmitted(world, row)
  await noteArrival(world)
  return held
}

/** The engine spoke in its own form: of this task, of an earlier one with its UUID, or against it. */
async function answered(
  world: World,
  row: GenerationRow,
  outgoing: Outgoing,
  answer: Refused | Extract<Answer, { kind: 'answered' }>,
): Promise<void> {
  const { items, errors } = answer
  if (items.some((item) => item.taskUUID === row.task_uuid))
    return takeIn(world, await arrive(world, row), answer)
  if (errors.some(isConflict)) {
    const held = await arrive(world, row)
    return putDown(world.store.db, held, { due_at: world.clock() + pollDelay(0) })
  }
  if (answer.kind === 'refused') return refused(world, row, outgoing, answer)
  const [first, ...rest] = errors
  if (!first) return fallSilent(world, row)
  const refusal: Refused = { kind: 'refused', status: 400, items, errors: [first, ...rest] }
  return refused(world, row, outgoing, refusal)
}

/**
 * Sends accepted work. Its `submitting` is committed before the first byte leaves, and no byte leaves
 * once the hold is over (promises.md, "Work and money", 2 and 7).
 */
export async function submit(world: World, row: GenerationRow, hold = lasting): Promise<void> {
  const began = performance.now()
  let outgoing: Outgoing
  try {
    outgoing = await toOutgoing(world, row)
  } catch (error) {
    if (error instanceof Refusal) return failUncharged(world, row, error.problem)
    throw error
  }
  const at = world.clock()
  const held = await world.store.transaction((tx) =>
    writeHeld(tx, row, at, {
      state: 'submitting',
      charged: 'unknown',
      submitted_at: at,
      error: null,
    }),
  )
  world.trace?.({ generationId: row.id, name: 'submit', ms: performance.now() - began })
  try {
    hold.check()
  } catch (lost) {
    await putBack(world, held)
    throw lost
  }
  const answer = await world.runware.submit(outgoing.task, hold.signal)
  switch (answer.kind) {
    case 'notSent':
      return backOff(world, held, unreachable(world, answer.reason), 0)
    case 'silence':
      world.log.warn('no answer to a submission', { id: row.id, reason: answer.reason })
      return fallSilent(world, held)
    case 'refused':
    case 'answered':
      return answered(world, held, outgoing, answer)
  }
}
