import type { ModelPictureRow } from './asset-schema.ts'
import type { Queries } from './store.ts'

/** Remembers where pictures are, and who saw them; one seen again is kept for longer. */
export async function keepModelPictures(
  db: Queries,
  pictures: Omit<ModelPictureRow, 'bytes'>[],
  owner: string,
): Promise<void> {
  const byHash = new Map(pictures.map((picture) => [picture.hash, picture]))
  // In one order, or two searches that find the same could wait for each other.
  const unlike = [...byHash.values()].toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  if (unlike.length === 0) return
  await db
    .insertInto('model_pictures')
    .values(unlike.map((picture) => ({ ...picture, bytes: null })))
    .onConflict((conflict) =>
      conflict.column('hash').doUpdateSet((row) => ({ seen_at: row.ref('excluded.seen_at') })),
    )
    .execute()
  await db
    .insertInto('model_picture_owners')
    .values(unlike.map(({ hash }) => ({ hash, owner_id: owner })))
    .onConflict((conflict) => conflict.columns(['hash', 'owner_id']).doNothing())
    .execute()
}

/** By our own hash of its address; undefined for one that no search of this person named. */
export const findModelPicture = (
  db: Queries,
  { hash, owner }: { hash: string; owner: string },
): Promise<ModelPictureRow | undefined> =>
  db
    .selectFrom('model_pictures')
    .innerJoin('model_picture_owners', 'model_picture_owners.hash', 'model_pictures.hash')
    .selectAll('model_pictures')
    .where('model_pictures.hash', '=', hash)
    .where('model_picture_owners.owner_id', '=', owner)
    .executeTakeFirst()

/** Says that the picture is cached with so many bytes, or no longer (null). */
export async function markCached(db: Queries, hash: string, bytes: number | null): Promise<void> {
  await db.updateTable('model_pictures').set({ bytes }).where('hash', '=', hash).execute()
}

/** Those not seen for longest, beyond the `kept` newest; `cached` looks only at cached ones. */
export async function findStaleModelPictures(
  db: Queries,
  { kept, cached }: { kept: number; cached: boolean },
): Promise<string[]> {
  let query = db.selectFrom('model_pictures').select('hash')
  if (cached) query = query.where('bytes', 'is not', null)
  const rows = await query
    .orderBy('seen_at', 'desc')
    .orderBy('hash')
    // SQLite takes an offset only behind a limit.
    .limit(1000)
    .offset(kept)
    .execute()
  return rows.map((row) => row.hash)
}

/** Forgets addresses; what is cached of them is the caller’s to remove. */
export async function dropModelPictures(db: Queries, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return
  await db.deleteFrom('model_picture_owners').where('hash', 'in', hashes).execute()
  await db.deleteFrom('model_pictures').where('hash', 'in', hashes).execute()
}
