import { type Engine, nameInFront } from '../../contract/engine.ts'
import type { Problem } from '../../contract/error.ts'
import { findTool } from '../../models/tools/index.ts'
import type { Tool } from '../../models/tools/tool.ts'
import type { Payer } from '../deps.ts'
import type { Hold } from '../jobs/hold.ts'
import { LeaseLost } from '../jobs/lease.ts'
import { problemOf, Refusal, refuse } from '../problem.ts'
import type { ToolCallRow } from '../store/schema.ts'
import { openToolCalls } from '../store/tool-calls.ts'
import { toEngineProblem, WORDS_NOW } from '../upstream/engine-problem.ts'
import { isEmpty } from '../upstream/tool-made.ts'
import { toToolAnswer } from './answer.ts'
import { fail, forget, leaveInDoubt, settle } from './end.ts'
import { findOut, type Outcome } from './find-out.ts'
import { holding, reread, take, voidHolds } from './hold.ts'
import { keepResult, type Pause } from './keep-result.ts'
import { toAsked } from './new-call.ts'
import { reserveCall } from './reserve-call.ts'
import { inParams, sendCall } from './send.ts'
import type { Tools } from './tools.ts'

/** Somebody waits this long; the call goes on behind it, ms. */
const PATIENCE_MS = 170_000
/** A call in another instance's hands is looked at this often, ms. */
const LOOK_MS = 500

const silent = (engine: Engine): Problem =>
  problemOf(
    'timeout',
    `${nameInFront(engine)} did not say what became of this. It may have been charged. Try again to ask once more; nothing is sent twice.`,
  )
const late = problemOf(
  'timeout',
  'The engine did not finish within 20 minutes. It may have been charged. Try again to ask once more.',
)
const nothing = problemOf(
  'upstream',
  'The engine finished without a result, and charged for it. Run the tool again, or change what it is given.',
  { retryable: false },
)
const stillRunning = () =>
  refuse('timeout', 'The engine is still at it. Try again in a moment; nothing is sent twice.', {
    charged: 'unknown',
  })

/** The hand that runs tools; `pause` waits between questions and tries. */
export function createTools(
  deps: Payer,
  pause: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Tools {
  const inHand = new Map<string, Promise<ToolCallRow>>()

  async function conclude(row: ToolCallRow, tool: Tool, outcome: Outcome): Promise<ToolCallRow> {
    if (outcome.kind === 'doubt')
      return leaveInDoubt(deps, row, outcome.late ? late : silent(deps.engine))
    if (outcome.kind === 'refused') {
      const problem = toEngineProblem(outcome.error, undefined, WORDS_NOW)
      return fail(deps, row, inParams(problem, tool))
    }
    const { source } = outcome.made
    const settled = await settle(deps, row, outcome.made)
    const inline = source && 'bytes' in source ? source.bytes : undefined
    if (isEmpty(outcome.made)) return fail(deps, settled, nothing)
    return source ? keepResult(deps, settled, { pause, inline }) : settled
  }

  /** Moves a held call to its end. Throws Refusal where it could not be started. */
  async function advance(row: ToolCallRow, tool: Tool, hold: Hold): Promise<ToolCallRow> {
    if (row.state === 'accepted') {
      const sent = await sendCall(deps, row, tool, { pause, hold })
      return 'ended' in sent ? sent.row : conclude(sent.row, tool, sent.outcome)
    }
    if (row.state === 'made') return keepResult(deps, row, { pause })
    if (row.state === 'sending' || row.state === 'inDoubt')
      return conclude(row, tool, await findOut(deps, row, pause))
    return row
  }

  /** One hand in this process for each call, however many wait for it. */
  function handle(row: ToolCallRow, tool: Tool, taken: number): Promise<ToolCallRow> {
    const running = inHand.get(row.id)
    if (running) return running
    const work = holding(deps, row, taken, (hold) => advance(row, tool, hold)).finally(() =>
      inHand.delete(row.id),
    )
    // Somebody may have stopped waiting; what it throws is theirs who wait.
    work.catch(() => {})
    inHand.set(row.id, work)
    return work
  }

  const isOver = (row: ToolCallRow): boolean => row.state === 'done' || row.state === 'failed'

  /** The end of a call that may be in anybody's hands. */
  async function follow(row: ToolCallRow, tool: Tool): Promise<ToolCallRow> {
    for (;;) {
      const running = inHand.get(row.id)
      if (running) return running
      const now = await reread(deps, row)
      if (!now) throw refuse('unavailable', 'This could not be started. Try again.')
      // Another engine's call is not asked for here (promises.md, "Work and money", 13).
      if (isOver(now) || now.engine_id !== deps.engine.id) return now
      const taken = Date.now()
      const held = inHand.has(row.id) ? undefined : await take(deps, row.id)
      if (held) return handle(held, tool, taken)
      await pause(LOOK_MS)
    }
  }

  async function within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const end = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(stillRunning()), PATIENCE_MS)
    })
    return Promise.race([work, end]).finally(() => clearTimeout(timer))
  }

  /** One call that nobody has in hand, to its end. */
  async function takeUp({ id, tool: name }: ToolCallRow): Promise<void> {
    const tool = findTool(name)
    const taken = Date.now()
    const row = tool && !inHand.has(id) ? await take(deps, id) : undefined
    if (!row || !tool) return
    // Nobody waits for what was never sent: its money goes back.
    if (row.state === 'accepted') await forget(deps, row)
    else await handle(row, tool, taken)
  }

  async function sweep(): Promise<void> {
    const left = await openToolCalls(deps.store.db, deps.engine.id)
    const steps = left.map((row) =>
      takeUp(row).catch((error: unknown) => {
        if (error instanceof LeaseLost || error instanceof Refusal) return
        deps.log.warn('a call of a tool could not be taken up', { cause: String(error) })
      }),
    )
    await Promise.all(steps)
  }

  return {
    async run(owner, tool, key, params) {
      const asked = await toAsked(deps, owner, tool, key, params)
      const taken = Date.now()
      const { row, fresh } = await reserveCall(deps, asked)
      const end = await within(fresh ? handle(row, tool, taken) : follow(row, tool)).catch(
        (error) => {
          // Another instance went on with it: the same click finds out there.
          throw error instanceof LeaseLost ? stillRunning() : error
        },
      )
      return toToolAnswer(deps, end, { own: end.idempotency_key === asked.key })
    },
    async resume() {
      await voidHolds(deps)
      await sweep()
    },
    sweep,
  }
}
