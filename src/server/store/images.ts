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

/** The places of a new generation, one a result. */
export async function insertImages(db: Queries, rows: ImageRow[]): Promise<void> {
  await db.insertInto('images').values(rows).execute()
}

/** The row alone; bytes are their own matter (`isAssetUsed`). */
export async function deleteImage(db: Queries, id: string): Promise<void> {
  await db.deleteFrom('images').where('id', '=', id).execute()
}
