import type { AssetRow } from './asset-schema.ts'
import { dropOrigin, type Own } from './origins.ts'
import type { Queries } from './store.ts'

/** By the sha-256 of its bytes, whoever has it. */
export const findAsset = (db: Queries, hash: string): Promise<AssetRow | undefined> =>
  db.selectFrom('assets').selectAll().where('hash', '=', hash).executeTakeFirst()

/** The rows of those that a person has; other hashes are left out. */
export const findAssets = async (
  db: Queries,
  { hashes, owner }: { hashes: string[]; owner: string },
): Promise<AssetRow[]> =>
  hashes.length === 0
    ? []
    : db
        .selectFrom('assets')
        .innerJoin('asset_owners', 'asset_owners.hash', 'assets.hash')
        .selectAll('assets')
        .where('assets.hash', 'in', hashes)
        .where('asset_owners.owner_id', '=', owner)
        .execute()

/** The hashes of the latest, newest first. */
export async function newestAssets(db: Queries, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('assets')
    .select('hash')
    .orderBy('created_at', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => row.hash)
}

/**
 * Remembers a stored picture as a person's; given again it is as if it were new. Within a
 * transaction.
 */
export async function keepAsset(db: Queries, asset: AssetRow, owner: string): Promise<void> {
  await db
    .insertInto('assets')
    .values(asset)
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ created_at: asset.created_at }))
    .execute()
  await db
    .insertInto('asset_owners')
    .values({ hash: asset.hash, owner_id: owner })
    .onConflict((conflict) => conflict.columns(['hash', 'owner_id']).doNothing())
    .execute()
}

/** The row of a picture, which nobody else gives or drops until the transaction ends. */
export const holdAsset = (tx: Queries, hash: string): Promise<AssetRow | undefined> =>
  tx
    .updateTable('assets')
    // Writing is the one way to hold a row that both databases know.
    .set((row) => ({ created_at: row.ref('created_at') }))
    .where('hash', '=', hash)
    .returningAll()
    .executeTakeFirst()

/**
 * A picture is no longer a person's, nor what it was put together from; true where it is nobody's
 * and forgotten. Within a transaction.
 */
export async function disownAsset(db: Queries, { hash, owner }: Own): Promise<boolean> {
  // Held before its owners are looked at: one who comes meanwhile would lose it.
  await holdAsset(db, hash)
  await dropOrigin(db, { hash, owner })
  await db
    .deleteFrom('asset_owners')
    .where('hash', '=', hash)
    .where('owner_id', '=', owner)
    .execute()
  const other = await db
    .selectFrom('asset_owners')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (other) return false
  await dropAsset(db, hash)
  return true
}

/** Forgets a picture and what engines hold of it. */
export async function dropAsset(db: Queries, hash: string): Promise<void> {
  await db.deleteFrom('uploads').where('hash', '=', hash).execute()
  await db.deleteFrom('asset_owners').where('hash', '=', hash).execute()
  await db.deleteFrom('assets').where('hash', '=', hash).execute()
}
