import { sql } from 'kysely'
import type { GenerationState } from '../../contract/generation.ts'
import type { World } from '../deps.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { findGate } from '../store/gates.ts'
import { updateGeneration } from '../store/generations.ts'
import { lock } from '../store/lock.ts'
import { held, queued, underWay } from '../store/queue.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Queries, Store } from '../store/store.ts'

/** How long an instance may be silent before another takes its work; renewed while it works. */
export const LEASE_MS = 15_000
/** How often a hold is renewed, ms: twice before it runs out. */
export const RENEW_MS = 5_000

/** Another instance has the work, or it was cancelled: what we hold of it must not be written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** Milliseconds by the database's clock: leases must not trust the clocks of instances. */
export const now = ({ kind }: Pick<Store, 'kind'>) =>
  kind === 'sqlite'
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`

/** Without the key's right even a question is refused. */
const bars = (closed: string | null): boolean => closed === 'auth' || closed === 'forbidden'

/** How much of an engine's work counts against its limits; each is read off a short index. */
async function countUnderWay(
  { store, engine }: World,
  tx: Queries,
): Promise<{ sent: number; beingSent: number }> {
  const all = tx
    .selectFrom('generations')
    .select(sql<number>`cast(count(*) as bigint)`.as('count'))
    .where('engine_id', '=', engine.id)
  const heldIn = (state: GenerationState) =>
    all.where(held).where('state', '=', state).where('lease_until', '>=', now(store))
  const { sent, preparing, sending } = await tx
    .selectNoFrom([
      all.where(underWay).$asScalar().$notNull().as('sent'),
      heldIn('accepted').$asScalar().$notNull().as('preparing'),
      heldIn('submitting').$asScalar().$notNull().as('sending'),
    ])
    .executeTakeFirstOrThrow()
  return { sent: sent + preparing, beingSent: preparing + sending }
}

/** What is due and free: what is under way first, then, where `open` allows it, the queue in its order. */
async function nextOf(
  { store, engine, clock }: World,
  tx: Queries,
  open: () => Promise<boolean>,
): Promise<Pick<GenerationRow, 'id' | 'lease'> | undefined> {
  const free = tx
    .selectFrom('generations')
    .select(['id', 'lease'])
    .where('engine_id', '=', engine.id)
    .where('lease_until', '<', now(store))
    .limit(1)
  const begun = free.where(underWay).where('due_at', '<=', clock())
  const found = await begun.orderBy('due_at').orderBy('created_at').orderBy('id').executeTakeFirst()
  if (found || !(await open())) return found
  // With a sign no index is chosen by it: nearly all of a queue is due, and the first is wanted.
  const due = sql<boolean>`+due_at <= ${clock()}`
  const next = free.where(queued).where(due)
  return next.orderBy('place').orderBy('created_at').orderBy('id').executeTakeFirst()
}

/**
 * Takes one due generation of this engine, if there is one: what is under way first, then the queue
 * in its order. New ones only while the gate is open and fewer than `concurrency` are under way
 * there; after a back-off one goes ahead alone. The row's `lease` is the fencing number of this hold.
 */
export async function claim(world: World, concurrency: number): Promise<GenerationRow | undefined> {
  const { store, engine, clock } = world
  return store.transaction(async (tx) => {
    await lock(store, tx, 'queue')
    const gate = await findGate(tx, engine.id)
    if (bars(gate.closed)) return undefined
    const found = await nextOf(world, tx, async () => {
      if (gate.closed !== null || gate.shut_until > clock()) return false
      const { sent, beingSent } = await countUnderWay(world, tx)
      return sent < concurrency && (gate.refusals === 0 || beingSent === 0)
    })
    if (!found) return undefined
    return (
      tx
        .updateTable('generations')
        .set((row) => ({
          lease: row('lease', '+', 1),
          lease_until: sql<number>`${now(store)} + ${sql.lit(LEASE_MS)}`,
        }))
        .where('id', '=', found.id)
        // Since it was read it may have been cancelled, or its hold renewed after all.
        .where('lease', '=', found.lease)
        .where('lease_until', '<', now(store))
        .returningAll()
        .executeTakeFirst()
    )
  })
}

/** Holds on to the work while it takes longer; false where the hold is gone or was put down. */
export async function renew({ store }: World, row: GenerationRow): Promise<boolean> {
  const result = await store.db
    .updateTable('generations')
    .set({ lease_until: sql<number>`${now(store)} + ${sql.lit(LEASE_MS)}` })
    .where('id', '=', row.id)
    .where('lease', '=', row.lease)
    // A renewal on its way while the work is put down would keep it from everybody.
    .where('lease_until', '>', 0)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Puts the work down until `dueAt` (ms). Nothing visible changes. Throws LeaseLost. */
export async function putDown(
  db: Queries,
  row: GenerationRow,
  fields: Pick<GenerationRow, 'due_at'> & Partial<GenerationRow>,
): Promise<void> {
  const result = await db
    .updateTable('generations')
    .set({ ...fields, lease_until: 0 })
    .where('id', '=', row.id)
    .where('lease', '=', row.lease)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new LeaseLost()
}

/** A visible change of held work, in a transaction. Throws LeaseLost when the hold is gone. */
export async function writeHeld(
  tx: Queries,
  row: GenerationRow,
  at: number,
  fields: Partial<GenerationRow>,
): Promise<GenerationRow> {
  const next = await updateGeneration(tx, { id: row.id, lease: row.lease }, fields)
  if (!next) throw new LeaseLost()
  await writeChange(tx, newVersion('generation', next, at))
  return next
}

/**
 * At start: everything unsettled of this engine is due. A SQLite file has one process, so holds of
 * the one before are void; on PostgreSQL a hold may be another instance's and runs out by itself.
 */
export async function resume({ store, engine, clock }: World): Promise<void> {
  let query = store.db
    .updateTable('generations')
    .set((row) => ({
      due_at: clock(),
      silent_since: null,
      lease_until: 0,
      lease: row('lease', '+', 1),
    }))
    .where('engine_id', '=', engine.id)
    .where('due_at', 'is not', null)
  if (store.kind === 'postgres') query = query.where('lease_until', '<', now(store))
  await query.execute()
}

/**
 * Gives the work to whoever looks next: due at once, and fenced, so that nothing of ours is written
 * when an answer still comes. What was sent is asked for, never sent again.
 */
export async function handOver({ store, clock }: World, row: GenerationRow): Promise<void> {
  await store.db
    .updateTable('generations')
    .set((own) => ({ due_at: clock(), lease_until: 0, lease: own('lease', '+', 1) }))
    .where('id', '=', row.id)
    .where('lease', '=', row.lease)
    .where('due_at', 'is not', null)
    .execute()
}

/** When the next work is due (ms), null without any: the queue itself not before its gate opens. */
export async function nextDue({ store, engine }: World): Promise<number | null> {
  const gate = await findGate(store.db, engine.id)
  if (bars(gate.closed)) return null
  const earliest = store.db
    .selectFrom('generations')
    .select('due_at')
    .where('engine_id', '=', engine.id)
    .orderBy('due_at')
    .limit(1)
  // By all columns of its own index, or the one of all that is due is gone through for it.
  const begun = earliest.where(underWay).orderBy('created_at').orderBy('id')
  const running = (await begun.executeTakeFirst())?.due_at ?? null
  const first = gate.closed === null ? await earliest.where(queued).executeTakeFirst() : undefined
  const waiting = first?.due_at ?? null
  if (waiting === null) return running
  return Math.min(running ?? Number.POSITIVE_INFINITY, Math.max(waiting, gate.shut_until))
}
