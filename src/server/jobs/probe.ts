import type { World } from '../deps.ts'
import { findGate, takeProbe } from '../store/gates.ts'
import { balanceOf } from '../upstream/account.ts'
import { openGate } from './gate.ts'
import { PROBE_MS } from './pace.ts'

/** 1e-9 USD that the cheapest queued generation is thought to cost. */
async function cheapest({ store, engine }: World): Promise<number> {
  const row = await store.db
    .selectFrom('generations')
    .select((all) => all.fn.min('estimate').as('least'))
    .where('engine_id', '=', engine.id)
    .where('state', '=', 'accepted')
    .where('due_at', 'is not', null)
    .executeTakeFirst()
  return Number(row?.least ?? 0)
}

/**
 * Looks whether a closed gate can open, by a question that costs nothing: a key that is taken again,
 * an account that has credit for the cheapest work. What a key may do is told by no such question.
 */
export async function probe(world: World): Promise<void> {
  const { store, engine } = world
  const at = world.clock()
  if (!(await takeProbe(store.db, engine.id, at, at + PROBE_MS))) return
  const { closed } = await findGate(store.db, engine.id)
  if (closed !== 'auth' && closed !== 'budget') return
  const answer = await world.runware.account(world.newId())
  if (answer.kind !== 'answered' || answer.errors.length > 0) return
  const balance = balanceOf(answer.items)
  const opens = closed === 'auth' || (balance !== null && balance >= (await cheapest(world)))
  if (opens) await openGate(world)
}

/** A start is a person's doing: a closed gate is looked at now. */
export async function probeAtStart(world: World): Promise<void> {
  await world.store.db
    .updateTable('gates')
    .set({ probe_at: 0 })
    .where('engine_id', '=', world.engine.id)
    .execute()
  await probe(world)
}
