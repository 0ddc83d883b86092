import type { OriginRow } from './asset-schema.ts'
import type { Queries } from './store.ts'

/** Remembers what a person's picture was put together from; the first word about it stays. */
export async function keepOrigin(db: Queries, row: OriginRow): Promise<void> {
  await db
    .insertInto('asset_origins')
    .values(row)
    .onConflict((conflict) => conflict.columns(['hash', 'owner_id']).doNothing())
    .execute()
}

export interface Own {
  /** sha-256 of the picture. */
  hash: string
  owner: string
}

/** What a person's picture was put together from; undefined where it was not. */
export const findOrigin = (db: Queries, { hash, owner }: Own): Promise<OriginRow | undefined> =>
  db
    .selectFrom('asset_origins')
    .selectAll()
    .where('hash', '=', hash)
    .where('owner_id', '=', owner)
    .executeTakeFirst()

/** The picture is no longer known to have been put together. */
export async function dropOrigin(db: Queries, { hash, owner }: Own): Promise<void> {
  await db
    .deleteFrom('asset_origins')
    .where('hash', '=', hash)
    .where('owner_id', '=', owner)
    .execute()
}

/** Hashes of a person's pictures that hold a part of a result, newest first. */
export async function lockedFrom(
  db: Queries,
  { hash, owner }: Own,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('asset_origins')
    .select('hash')
    .where('result', '=', hash)
    .where('owner_id', '=', owner)
    .orderBy('created_at', 'desc')
    .orderBy('hash')
    .limit(limit)
    .execute()
  return rows.map((row) => row.hash)
}

/** Hashes of a person's pictures that were put together from this one, in either part. */
export async function madeFrom(db: Queries, { hash, owner }: Own): Promise<string[]> {
  const rows = await db
    .selectFrom('asset_origins')
    .select('hash')
    .where('owner_id', '=', owner)
    .where((one) => one.or([one('source', '=', hash), one('result', '=', hash)]))
    .execute()
  return rows.map((row) => row.hash)
}
