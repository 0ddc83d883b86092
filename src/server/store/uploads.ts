import type { UploadRow } from './asset-schema.ts'
import type { Queries } from './store.ts'

/** What an engine already holds of our picture, if it was uploaded after `since` (ms). */
export const findUpload = (
  db: Queries,
  engineId: string,
  hash: string,
  since: number,
): Promise<UploadRow | undefined> =>
  db
    .selectFrom('uploads')
    .selectAll()
    .where('engine_id', '=', engineId)
    .where('hash', '=', hash)
    .where('uploaded_at', '>=', since)
    .executeTakeFirst()

/** Remembers the engine's own name of our picture; a newer upload replaces an older one. */
export async function keepUpload(db: Queries, upload: UploadRow): Promise<void> {
  const { image_uuid, uploaded_at } = upload
  await db
    .insertInto('uploads')
    .values(upload)
    .onConflict((conflict) =>
      conflict.columns(['engine_id', 'hash']).doUpdateSet({ image_uuid, uploaded_at }),
    )
    .execute()
}

/** The engine lost them, or may have. */
export async function dropUploads(db: Queries, engineId: string, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return
  await db
    .deleteFrom('uploads')
    .where('engine_id', '=', engineId)
    .where('hash', 'in', hashes)
    .execute()
}
