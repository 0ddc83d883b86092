import { sql } from 'kysely'
import type { GenerationState } from '../../contract/generation.ts'
import { insertNewRows } from './insert-rows.ts'
import type { GenerationRow, ImageRow } from './schema.ts'
import type { Queries, Store } from './store.ts'

/** States in which there is still something to do. */
export const openStates: GenerationState[] = ['accepted', 'submitting', 'submitted']

/** The ids of those that were written: where a key was taken before, nothing is. Within a transaction. */
export const insertGenerations = (db: Queries, rows: GenerationRow[]): Promise<Set<string>> =>
  insertNewRows(db, 'generations', rows, 'idempotency_key')

interface Own {
  id: string
  owner: string
}

const selectOwn = (db: Queries, { id, owner }: Own) =>
  db.selectFrom('generations').selectAll().where('id', '=', id).where('owner_id', '=', owner)

/** A person's own by its id, whichever engine it went to; undefined for another's, or once deleted. */
export const findGeneration = (db: Queries, own: Own): Promise<GenerationRow | undefined> =>
  selectOwn(db, own).executeTakeFirst()

/**
 * The same, held until the transaction ends; SQLite's writers are one at a time anyway. Whoever
 * writes pictures too holds their generation first, or two would wait for each other.
 */
export const holdGeneration = (
  { kind }: Pick<Store, 'kind'>,
  tx: Queries,
  own: Own,
): Promise<GenerationRow | undefined> =>
  selectOwn(tx, own)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()

/** By one press of Generate, as `ownKey` names it, whichever engine it went to. */
export const findByKey = (db: Queries, key: string): Promise<GenerationRow | undefined> =>
  db.selectFrom('generations').selectAll().where('idempotency_key', '=', key).executeTakeFirst()

/** Writes fields and counts the version up; undefined where no row met `where`. */
export async function updateGeneration(
  db: Queries,
  where: { id: string; lease?: number; state?: GenerationState },
  fields: Partial<GenerationRow>,
): Promise<GenerationRow | undefined> {
  let query = db
    .updateTable('generations')
    .set(fields)
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', where.id)
  if (where.lease !== undefined) query = query.where('lease', '=', where.lease)
  if (where.state !== undefined) query = query.where('state', '=', where.state)
  return query.returningAll().executeTakeFirst()
}

/** The results of generations, each generation's in their places. */
export const imagesOf = async (db: Queries, ids: string[]): Promise<ImageRow[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('images')
        .selectAll()
        .where('generation_id', 'in', ids)
        .orderBy('generation_id')
        .orderBy('idx')
        .execute()

/** A person's generations accepted by an engine and not yet settled. */
export async function countOpen(db: Queries, owner: string, engineId: string): Promise<number> {
  const row = await db
    .selectFrom('generations')
    .select(sql<number>`cast(count(*) as bigint)`.as('count'))
    .where('engine_id', '=', engineId)
    .where('due_at', 'is not', null)
    .where('owner_id', '=', owner)
    .executeTakeFirstOrThrow()
  return row.count
}

/** With their results. The ledger's rows stay: they hold amounts and no prompt (promises.md, 12). */
export async function deleteGenerations(db: Queries, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('images').where('generation_id', 'in', ids).execute()
  await db.deleteFrom('generations').where('id', 'in', ids).execute()
}
