import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'

export const findImage = (db: Queries, id: string): Promise<ImageRow | undefined> =>
  db.selectFrom('images').selectAll().where('id', '=', id).executeTakeFirst()

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

export async function insertImages(db: Queries, rows: ImageRow[]): Promise<void> {
  await db.insertInto('images').values(rows).execute()
}

export async function deleteImage(db: Queries, id: string): Promise<void> {
  await db.deleteFrom('images').where('id', '=', id).execute()
}
