import { sql } from 'kysely'
import type { World } from '../deps.ts'
import { LEASE_MS, LeaseLost, now, RENEW_MS } from '../jobs/lease.ts'
import type { ToolCallRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { findToolCall, updateToolCall } from '../store/tool-calls.ts'

/** When a hold that begins now runs out, by the database's clock. */
export const holdEnd = ({ store }: World) => sql<number>`${now(store)} + ${sql.lit(LEASE_MS)}`

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

/** Keeps a hold while work lasts, and lets go at its end, whatever that is. */
export async function holding<T>(
  world: World,
  { id, lease }: ToolCallRow,
  work: () => Promise<T>,
): Promise<T> {
  const { db } = world.store
  const hold = (until: ReturnType<typeof holdEnd>) =>
    db
      .updateTable('tool_calls')
      .set({ lease_until: until })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .execute()
      .catch(() => {})
  const renewal = setInterval(() => hold(holdEnd(world)), RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await hold(sql<number>`0`)
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
