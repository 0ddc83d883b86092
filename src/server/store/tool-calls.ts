import type { RawBuilder } from 'kysely'
import type { ToolCallRow } from './schema.ts'
import type { Queries } from './store.ts'

export type ToolCallState = 'accepted' | 'sending' | 'made' | 'done' | 'failed' | 'inDoubt'

/** States in which there is still something to do. */
const openStates: ToolCallState[] = ['accepted', 'sending', 'made']

/** A new row; its hold ends by the database's clock. */
type NewToolCall = Omit<ToolCallRow, 'lease_until'> & { lease_until: RawBuilder<number> }

/** False where the key, or another call for the same, was there before: then nothing was written. */
export async function insertToolCall(db: Queries, row: NewToolCall): Promise<boolean> {
  const result = await db
    .insertInto('tool_calls')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

const findBy = (
  db: Queries,
  column: 'id' | 'idempotency_key' | 'claim',
  value: string,
): Promise<ToolCallRow | undefined> =>
  db.selectFrom('tool_calls').selectAll().where(column, '=', value).executeTakeFirst()

/** By its id; undefined once it is forgotten. */
export const findToolCall = (db: Queries, id: string) => findBy(db, 'id', id)
/** By the client's own name of one click, whichever engine it went to. */
export const findToolCallByKey = (db: Queries, key: string) => findBy(db, 'idempotency_key', key)
/** The call that stands for an engine and a body. */
export const findToolCallByClaim = (db: Queries, claim: string) => findBy(db, 'claim', claim)

/** Writes fields; undefined where the row is gone or held by another. */
export const updateToolCall = (
  db: Queries,
  where: { id: string; lease: number },
  fields: Partial<ToolCallRow>,
): Promise<ToolCallRow | undefined> =>
  db
    .updateTable('tool_calls')
    .set(fields)
    .where('id', '=', where.id)
    .where('lease', '=', where.lease)
    .returningAll()
    .executeTakeFirst()

/** Lets another call stand for the same. */
export async function dropClaim(db: Queries, id: string): Promise<void> {
  await db.updateTable('tool_calls').set({ claim: null }).where('id', '=', id).execute()
}

/** False where the row is gone or held by another. The ledger's rows stay. */
export async function deleteToolCall(
  db: Queries,
  { id, lease }: { id: string; lease: number },
): Promise<boolean> {
  const result = await db
    .deleteFrom('tool_calls')
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** What is under way at an engine, the oldest first. */
export const openToolCalls = (db: Queries, engineId: string): Promise<ToolCallRow[]> =>
  db
    .selectFrom('tool_calls')
    .selectAll()
    .where('engine_id', '=', engineId)
    .where('state', 'in', openStates)
    .orderBy('created_at')
    .execute()

/** Forgets calls that ended before a time (ms) with certainty: their words, never their money. */
export async function dropToolCalls(db: Queries, before: number): Promise<void> {
  await db
    .deleteFrom('tool_calls')
    .where('finished_at', '<', before)
    .where('reserved', '=', 0)
    .execute()
}
