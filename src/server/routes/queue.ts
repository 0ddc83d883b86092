import { Hono } from 'hono'
import type { Queue, QueueState } from '../../contract/queue.ts'
import type { Deps, World } from '../deps.ts'
import { tryAgain } from '../jobs/gate.ts'
import { ownerOf, spenderOf } from '../people/who.ts'
import { findGate } from '../store/gates.ts'
import { listQueued } from '../store/queue.ts'
import type { GateRow } from '../store/schema.ts'
import { replyExactly } from './exact-json.ts'

const LISTED = 1000

/** What an engine's gate means for its queue at a moment (ms). */
export function queueState(
  gate: GateRow,
  now: number,
): { state: QueueState; until: number | null } {
  if (gate.closed !== null) return { state: 'paused', until: null }
  return gate.shut_until > now
    ? { state: 'waiting', until: gate.shut_until }
    : { state: 'running', until: null }
}

async function view({ store, engine, clock }: World, owner: string): Promise<Queue> {
  const gate = await findGate(store.db, engine.id)
  const { state, until } = queueState(gate, clock())
  const order = await listQueued(store.db, engine.id, LISTED)
  return {
    state,
    until,
    since: state === 'running' ? null : gate.since,
    // Written by this server from a problem of its own.
    ...(state === 'running' || gate.problem === null ? {} : { problem: JSON.parse(gate.problem) }),
    order: order.flatMap(({ id, owner_id }, at) =>
      owner_id === owner ? [{ id, place: at + 1 }] : [],
    ),
  }
}

/** What waits to be sent, why, and the way on once a person has acted. */
export const queueRoutes = (deps: Deps) =>
  new Hono()
    .get('/', async (c) => replyExactly(c, await view(deps, ownerOf(c))))
    .post('/resume', async (c) => {
      const spender = spenderOf(c)
      await tryAgain(deps)
      return replyExactly(c, await view(deps, spender))
    })
