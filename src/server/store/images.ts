import { sql } from 'kysely'
import type { GenerationState } from '../../contract/generation.ts'
import { insertRows } from './insert-rows.ts'
import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'

/** A person's own by its id; undefined for another's, or once it is deleted. */
export const findImage = (
  db: Queries,
  { id, owner }: { id: string; owner: string },
): Promise<ImageRow | undefined> =>
  db
    .selectFrom('images')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .executeTakeFirst()

/** Writes fields and counts the version up; undefined where the picture is gone. */
export const updateImage = (
  db: Queries,
  id: string,
  fields: Partial<ImageRow>,
): Promise<ImageRow | undefined> =>
  db
    .updateTable('images')
    .set(fields)
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/** The places of new generations, one a result. */
export const insertImages = (db: Queries, rows: ImageRow[]): Promise<void> =>
  insertRows(db, 'images', rows)

/**
 * The row alone; bytes are their own matter (`isAssetUsed`). `trashedBefore`: only where it lies in
 * the trash since before that time (ms). False where there was none.
 */
export async function deleteImage(
  db: Queries,
  id: string,
  trashedBefore?: number,
): Promise<boolean> {
  let query = db.deleteFrom('images').where('id', '=', id)
  if (trashedBefore !== undefined) query = query.where('trashed_at', '<', trashedBefore)
  const { numDeletedRows } = await query.executeTakeFirst()
  return numDeletedRows > 0n
}

/** A result with the cost that the engine named for it. */
export interface PaidResult {
  model: string
  air: string
  /** The generation's request, JSON. */
  request: string
  /** 1e-9 USD. */
  cost: number
}

/** What an engine named as costs of its `latest` generations that are done, newest first. */
export async function paidResults(
  db: Queries,
  { engineId, latest }: { engineId: string; latest: number },
): Promise<PaidResult[]> {
  const rows = await db
    .selectFrom('images')
    .innerJoin(
      (from) =>
        from
          .selectFrom('generations')
          .select(['id', 'model', 'air', 'request'])
          .where('engine_id', '=', engineId)
          // The index holds these alone.
          .where('state', '=', sql.lit('done' satisfies GenerationState))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(latest)
          .as('made'),
      (join) => join.onRef('made.id', '=', 'images.generation_id'),
    )
    .select(['made.model', 'made.air', 'made.request', 'images.cost'])
    .where('images.cost', 'is not', null)
    .where('images.cost_estimated', '=', 0)
    .execute()
  return rows.flatMap(({ cost, ...row }) => (cost === null ? [] : [{ ...row, cost }]))
}
