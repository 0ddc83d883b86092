import { parseJson } from '../../models/json.ts'
import type { Request } from '../../models/rule.ts'
import type { Tool } from '../../models/tools/tool.ts'
import type { World } from '../deps.ts'
import type { Hold } from '../jobs/hold.ts'
import { retryDelay } from '../jobs/pace.ts'
import { type Outgoing, withPictures } from '../jobs/pictures-sent.ts'
import { Refusal } from '../problem.ts'
import type { ToolCallRow } from '../store/schema.ts'
import { dropUploads } from '../store/uploads.ts'
import type { Answer } from '../upstream/answer.ts'
import {
  isBusy,
  isConflict,
  isLocked,
  isLostPicture,
  saysNothing,
  toProblemNow,
} from '../upstream/engine-problem.ts'
import { toMade } from '../upstream/tool-made.ts'
import { fail, forget, markSending, markUnsent } from './end.ts'
import { findOut, type Outcome } from './find-out.ts'
import type { Pause } from './keep-result.ts'

/** Somebody waits: what says "not now" is tried this often, and no longer than that, ms. */
const TRIES = 3
const WAIT_MS = 5_000

/** A call as it goes on, its outcome to be written; `ended` was written already. */
export type Sent = { row: ToolCallRow } & ({ outcome: Outcome } | { ended: true })

async function toOutgoing(world: World, row: ToolCallRow, tool: Tool): Promise<Outgoing> {
  // Written by stringifyJson from a request that was checked.
  const document = parseJson(row.request) as Request
  // Written by us: a text for each path.
  const inline = JSON.parse(row.inline) as Record<string, string>
  const { task, remembered } = await withPictures(world, {
    params: tool.params,
    document,
    inline,
  })
  return { task: { ...tool.wire(task), taskUUID: row.task_uuid }, remembered }
}

/** What an answer to the sending calls for. */
type Next = 'findOut' | 'again' | 'picturesLost' | 'giveUp' | 'refused' | Outcome

function nextAfter(row: ToolCallRow, answer: Answer, { remembered }: Outgoing): Next {
  if (answer.kind === 'silence') return 'findOut'
  if (answer.kind === 'notSent') return 'again'
  const made = toMade(row.task_uuid, answer.items)
  if (made) return { kind: 'made', made }
  const [error] = answer.errors
  if (!error || answer.errors.some(isConflict)) return 'findOut'
  const status = answer.kind === 'refused' ? answer.status : 400
  if (saysNothing(status)) return 'findOut'
  if (isBusy(status)) return 'again'
  if (isLocked(status)) return 'giveUp'
  if (isLostPicture(error) && remembered.length > 0) return 'picturesLost'
  return 'refused'
}

/** Gives up what never started, so that another click begins anew. Throws Refusal. */
async function giveUp(world: World, row: ToolCallRow, answer: Answer): Promise<never> {
  await forget(world, row)
  throw new Refusal({ ...toProblemNow(answer, world.engine), charged: 'no' })
}

const secondsIn = (answer: Answer): number =>
  answer.kind === 'refused' ? (answer.retryAfter ?? 0) : 0

/**
 * Sends an accepted call; its `sending` is committed before the first byte leaves, and no byte
 * leaves once the hold is over (promises.md, "Work and money", 7). It is sent again only where
 * nothing can have started, always under its one taskUUID. Throws Refusal where it could not be
 * started, and LeaseLost.
 */
export async function sendCall(
  world: World,
  given: ToolCallRow,
  tool: Tool,
  { pause, hold }: { pause: Pause; hold: Hold },
): Promise<Sent> {
  let row = given
  for (let attempt = 0; ; attempt++) {
    let outgoing: Outgoing
    try {
      outgoing = await toOutgoing(world, row, tool)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { row: await fail(world, row, error.problem), ended: true }
    }
    row = await markSending(world, row)
    try {
      hold.check()
    } catch (lost) {
      // Nothing left while the hold was good.
      await markUnsent(world, row)
      throw lost
    }
    const answer = await world.runware.run(outgoing.task, hold.signal)
    const next = nextAfter(row, answer, outgoing)
    if (typeof next === 'object') return { row, outcome: next }
    if (next === 'findOut') return { row, outcome: await findOut(world, row, pause) }
    if (next === 'refused') {
      const problem = toProblemNow(answer, world.engine)
      return { row: await fail(world, row, inParams(problem, tool)), ended: true }
    }
    if (next === 'picturesLost')
      await dropUploads(world.store.db, world.engine.id, outgoing.remembered)
    const delay = Math.max(secondsIn(answer) * 1000, next === 'again' ? retryDelay(attempt) : 0)
    if (next === 'giveUp' || attempt + 1 >= TRIES || delay > WAIT_MS)
      return giveUp(world, row, answer)
    // Killed while it waits here, it was never sent.
    row = await markUnsent(world, row)
    await pause(delay)
  }
}

/** The engine's path as ours: `inputs.image` is `image`. A path that is none of ours is left out. */
export function inParams(problem: Refusal['problem'], tool: Tool): Refusal['problem'] {
  const { path, ...rest } = problem
  const param = tool.params.find(({ name }) => path === name || path === tool.place(name))
  return param ? { ...rest, path: param.name } : rest
}
