import type { World } from '../deps.ts'
import { DEADLINE_MS, pollDelay, SILENCE_MS } from '../jobs/pace.ts'
import type { ToolCallRow } from '../store/schema.ts'
import { type Answer, type EngineError, type Told, toAnswer } from '../upstream/answer.ts'
import { isBusy, isLocked, isUnknownTask, saysNothing } from '../upstream/engine-problem.ts'
import { type Made, toMade } from '../upstream/tool-made.ts'
import type { Pause } from './keep-result.ts'

/** What became of a task. */
export type Outcome =
  | { kind: 'made'; made: Made }
  | { kind: 'refused'; error: EngineError }
  | { kind: 'doubt'; late: boolean }

/** What an answer says of a task: an outcome, that it is under way, or nothing. */
type Word = Outcome | 'underWay' | 'nothing'

function wordOf(row: ToolCallRow, { items, errors }: Told): Word {
  const made = toMade(row.task_uuid, items)
  if (made) return { kind: 'made', made }
  const error = errors.find((one) => one.taskUUID === row.task_uuid && !isUnknownTask(one))
  if (error) return { kind: 'refused', error }
  return items.some((item) => item.taskUUID === row.task_uuid) ? 'underWay' : 'nothing'
}

const told = (answer: Answer): Told | undefined => {
  if (answer.kind === 'answered') return answer
  // Only the task's own error ends it; a refused question says nothing of the task.
  if (answer.kind !== 'refused') return undefined
  const { status } = answer
  return isBusy(status) || isLocked(status) || saysNothing(status) ? undefined : answer
}

/** The archive's word, where `getResponse` knows nothing. */
async function archived(world: World, row: ToolCallRow): Promise<Word> {
  const answer = await world.runware.details(row.task_uuid)
  if (answer.kind !== 'answered') return 'nothing'
  const response = answer.items.find((item) => item.taskUUID === row.task_uuid)?.response
  if (response === null || typeof response !== 'object' || Array.isArray(response)) return 'nothing'
  const kept = told(toAnswer(200, response))
  return kept ? wordOf(row, kept) : 'nothing'
}

async function askOnce(world: World, row: ToolCallRow): Promise<Word> {
  const answer = told(await world.runware.ask(row.task_uuid))
  const word = answer ? wordOf(row, answer) : 'nothing'
  return word === 'nothing' ? archived(world, row) : word
}

/**
 * Asks what became of a task that was, or may have been, sent: nothing is sent again. A minute of
 * silence or ignorance is a doubt, and so is work that is not finished after 20 minutes
 * (promises.md, "Work and money", 3).
 */
export async function findOut(world: World, row: ToolCallRow, pause: Pause): Promise<Outcome> {
  const began = world.clock()
  let heard = began
  for (let polls = 0; ; polls++) {
    const word = await askOnce(world, row)
    if (word !== 'nothing' && word !== 'underWay') return word
    const at = world.clock()
    if (word === 'underWay') heard = at
    if (at - heard >= SILENCE_MS) return { kind: 'doubt', late: false }
    if (at - began >= DEADLINE_MS) return { kind: 'doubt', late: true }
    await pause(pollDelay(polls))
  }
}
