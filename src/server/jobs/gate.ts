import type { Problem } from '../../contract/error.ts'
import type { Deps, World } from '../deps.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { findGate, holdGate, putGate } from '../store/gates.ts'
import { updateGeneration } from '../store/generations.ts'
import type { GateRow } from '../store/schema.ts'
import { PROBE_MS, retryDelay } from './pace.ts'

/*
 * One gate an engine, in the database, so that every instance backs off together. Its times are of
 * the instances' clocks: a wait that is off by their difference does no harm, unlike a lease.
 */

/**
 * The engine is busy or out of reach: nothing more is sent for a while that doubles with each such
 * round (promises.md, "Work and money", 9). Work in flight that is refused in the same round counts
 * once. `least` in ms. Resolves with the time at which sending goes on.
 */
export async function shutGate(world: World, problem: Problem, least = 0): Promise<number> {
  const at = world.clock()
  return world.store.transaction(async (tx) => {
    const gate = await holdGate(world.store, tx, world.engine.id)
    const sameRound = gate.shut_until > at
    const refusals = sameRound ? gate.refusals : gate.refusals + 1
    const delay = sameRound ? least : Math.max(least, retryDelay(gate.refusals))
    const shut_until = Math.max(gate.shut_until, at + delay)
    if (sameRound && shut_until === gate.shut_until) return shut_until
    const since = gate.refusals === 0 && gate.closed === null ? at : gate.since
    await putGate(
      tx,
      {
        ...gate,
        refusals,
        since,
        shut_until,
        ...(gate.closed === null ? { problem: JSON.stringify(problem) } : {}),
      },
      at,
    )
    return shut_until
  })
}

/** Key refused, no credit or no right: the queue stands until a person, or the probe, says go on. */
export async function closeGate(world: World, problem: Problem): Promise<void> {
  const at = world.clock()
  await world.store.transaction(async (tx) => {
    const gate = await holdGate(world.store, tx, world.engine.id)
    if (gate.closed === problem.code) return
    const fields = { closed: problem.code, since: at, problem: JSON.stringify(problem) }
    await putGate(tx, { ...gate, ...fields, probe_at: at + PROBE_MS }, at)
  })
}

/** Something arrived: the back-off is over, for all. */
export async function noteArrival(world: World): Promise<void> {
  const { store, engine } = world
  const isNoNews = ({ refusals, closed }: GateRow) => refusals === 0 || closed !== null
  if (isNoNews(await findGate(store.db, engine.id))) return
  const at = world.clock()
  await store.transaction(async (tx) => {
    const gate = await holdGate(store, tx, engine.id)
    if (isNoNews(gate)) return
    await putGate(tx, { ...gate, refusals: 0, shut_until: 0, problem: null }, at)
  })
}

/**
 * Sends on: one generation first, the others once it arrived. What was refused is due again, in
 * its place, and no longer says why it waits.
 */
export async function openGate(world: World): Promise<void> {
  const { store, engine } = world
  const at = world.clock()
  await store.transaction(async (tx) => {
    const gate = await holdGate(store, tx, engine.id)
    await putGate(tx, { ...gate, closed: null, shut_until: 0, refusals: 1, problem: null }, at)
    const waiting = await tx
      .selectFrom('generations')
      .select(['id'])
      .where('engine_id', '=', engine.id)
      .where('due_at', 'is not', null)
      .where('error', 'is not', null)
      .execute()
    for (const { id } of waiting) {
      const row = await updateGeneration(tx, { id }, { due_at: at, error: null })
      if (row) await writeChange(tx, newVersion('generation', row, at))
    }
  })
}

/** A person tried again. */
export async function tryAgain(deps: Deps): Promise<void> {
  await openGate(deps)
  deps.jobs.wake()
}
