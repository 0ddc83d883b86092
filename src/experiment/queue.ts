import type { ErrorCode, Problem } from '../contract/error.ts'
import type { NewGeneration } from '../contract/generation.ts'

/** One prompt's generation: its key makes a repeated try the same one. */
export interface Order {
  key: string
  body: NewGeneration
}

/** What became of an order: queued, refused with a reason, or not asked for. */
export type Outcome =
  | { state: 'queued' }
  | { state: 'refused'; problem: Problem }
  | { state: 'open' }

/** Refusals that the next prompt would meet as well: the rest waits for the person. */
const STOPS: readonly ErrorCode[] = [
  'budget',
  'rateLimit',
  'auth',
  'forbidden',
  'internal',
  'unavailable',
  'timeout',
  'storageFull',
]

/**
 * Asks for the open and refused ones in their order, one after the other, and tells of each. Ends
 * at a refusal that is not about the one prompt, or when told to stop. `send` answers with the
 * problem, null when it was accepted.
 */
export async function queueOrders(
  orders: readonly Order[],
  before: readonly Outcome[],
  send: (order: Order) => Promise<Problem | null>,
  tell: (outcomes: readonly Outcome[]) => void,
  isStopped: () => boolean,
): Promise<readonly Outcome[]> {
  let outcomes: readonly Outcome[] = orders.map((_, at) => before[at] ?? { state: 'open' })
  for (const [at, order] of orders.entries()) {
    if (outcomes[at]?.state === 'queued') continue
    if (isStopped()) break
    const problem = await send(order)
    outcomes = outcomes.with(at, problem ? { state: 'refused', problem } : { state: 'queued' })
    tell(outcomes)
    if (problem && STOPS.includes(problem.code)) break
  }
  return outcomes
}

/** How many are queued, and why the others are not: each reason once. */
export function sumUp(outcomes: readonly Outcome[]): { queued: number; reasons: string[] } {
  const queued = outcomes.filter(({ state }) => state === 'queued').length
  const reasons = outcomes.flatMap((one) =>
    one.state === 'refused' ? [one.problem.issues?.[0]?.message ?? one.problem.message] : [],
  )
  return { queued, reasons: [...new Set(reasons)] }
}
