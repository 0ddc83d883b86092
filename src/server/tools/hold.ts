import { sql } from 'kysely'
import type { World } from '../deps.ts'
import { type Hold, keepHold } from '../jobs/hold.ts'
import { LEASE_MS, LeaseLost, now } from '../jobs/lease.ts'
import type { ToolCallRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { findToolCall, updateToolCall } from '../store/tool-calls.ts'

/** When a hold that begins now runs out, by the database's clock. */
export const holdEnd = ({ store }: Pick<World, 'store'>) =>
  sql<number>`${now(store)} + ${sql.lit(LEASE_MS)}`

/** Takes a call that nobody holds; undefined where somebody does, or it is gone. */
export async function take(world: World, id: string): Promise<ToolCallRow | undefined> {
  return world.store.db
    .updateTable('tool_calls')
    .set((row) => ({ lease: row('lease', '+', 1), lease_until: holdEnd(world) }))
    .where('id', '=', id)
    .where('lease_until', '<', now(world.store))
    .returningAll()
    .executeTakeFirst()
}

/**
 * Keeps a hold while work lasts, and lets go at its end, whatever that is. `taken` is the time
 * before it was asked for (ms of this computer).
 */
export async function holding<T>(
  { store }: World,
  { id, lease }: ToolCallRow,
  taken: number,
  work: (hold: Hold) => Promise<T>,
): Promise<T> {
  const until = async (lease_until: ReturnType<typeof holdEnd>): Promise<boolean> => {
    const { numUpdatedRows } = await store.db
      .updateTable('tool_calls')
      .set({ lease_until })
      .where('id', '=', id)
      .where('lease', '=', lease)
      // A renewal on its way at the end would keep the call from everybody.
      .where('lease_until', '>', 0)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
  const hold = keepHold(store, () => until(holdEnd({ store })), taken)
  try {
    return await work(hold)
  } finally {
    hold.end()
    await until(sql<number>`0`).catch(() => {})
  }
}

/** A change of a held call. Throws LeaseLost when the hold is gone. */
export async function writeHeldCall(
  tx: Queries,
  row: ToolCallRow,
  fields: Partial<ToolCallRow>,
): Promise<ToolCallRow> {
  const next = await updateToolCall(tx, row, fields)
  if (!next) throw new LeaseLost()
  return next
}

/** Holds of a process that died are void where one process owns the database. */
export async function voidHolds({ store, engine }: World): Promise<void> {
  if (store.kind === 'sqlite')
    await store.db
      .updateTable('tool_calls')
      .set({ lease_until: 0 })
      .where('engine_id', '=', engine.id)
      .execute()
}

/** The call as it is now, whoever moved it on. */
export const reread = ({ store }: World, { id }: ToolCallRow): Promise<ToolCallRow | undefined> =>
  findToolCall(store.db, id)
