import { writeChange } from './changes.ts'
import { lock } from './lock.ts'
import { EVERYBODY } from './owner.ts'
import type { GateRow } from './schema.ts'
import type { Queries, Store } from './store.ts'

const open = (engineId: string): GateRow => ({
  engine_id: engineId,
  closed: null,
  shut_until: 0,
  refusals: 0,
  since: 0,
  probe_at: 0,
  problem: null,
  version: 0,
})

/** The gate of an engine; one that nobody ever shut is open. */
export const findGate = async (db: Queries, engineId: string): Promise<GateRow> =>
  (await db.selectFrom('gates').selectAll().where('engine_id', '=', engineId).executeTakeFirst()) ??
  open(engineId)

/** The same for whoever writes it next: others have their turn when the transaction ends. */
export async function holdGate(
  store: Pick<Store, 'kind'>,
  tx: Queries,
  engineId: string,
): Promise<GateRow> {
  await lock(store, tx, 'gate')
  return findGate(tx, engineId)
}

/** Writes the gate, held before, and says so to every reader. Within a transaction. `at` in ms. */
export async function putGate(tx: Queries, gate: GateRow, at: number): Promise<GateRow> {
  const next = { ...gate, version: gate.version + 1 }
  const { engine_id: key, ...fields } = next
  await tx
    .insertInto('gates')
    .values(next)
    .onConflict((conflict) => conflict.column('engine_id').doUpdateSet(fields))
    .execute()
  await writeChange(tx, { kind: 'engine', key, version: next.version, at, owner: EVERYBODY })
  return next
}

/** Takes the turn to look at a closed gate; false where another instance has it, or it is open. */
export async function takeProbe(
  db: Queries,
  engineId: string,
  now: number,
  next: number,
): Promise<boolean> {
  const result = await db
    .updateTable('gates')
    .set({ probe_at: next })
    .where('engine_id', '=', engineId)
    .where('closed', 'is not', null)
    .where('probe_at', '<=', now)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
