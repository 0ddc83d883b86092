import type { AssetRow } from './schema.ts'
import type { Queries } from './store.ts'

/** By the sha-256 of its bytes. */
export const findAsset = (db: Queries, hash: string): Promise<AssetRow | undefined> =>
  db.selectFrom('assets').selectAll().where('hash', '=', hash).executeTakeFirst()

/** The rows of those that are known; unknown hashes are left out. */
export const findAssets = async (db: Queries, hashes: string[]): Promise<AssetRow[]> =>
  hashes.length === 0
    ? []
    : db.selectFrom('assets').selectAll().where('hash', 'in', hashes).execute()

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

/** Remembers a stored picture; the same picture again changes nothing. */
export async function keepAsset(db: Queries, asset: AssetRow): Promise<void> {
  await db
    .insertInto('assets')
    .values(asset)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Whether any row still needs the bytes: a picture, a request, a context, a tool's call. */
export async function isAssetUsed(db: Queries, hash: string): Promise<boolean> {
  const image = await db
    .selectFrom('images')
    .select('id')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (image) return true
  const named = `%asset:${hash}%`
  const request = await db
    .selectFrom('generations')
    .select('id')
    .where((row) => row.or([row('request', 'like', named), row('context', 'like', named)]))
    .executeTakeFirst()
  if (request) return true
  const call = await db
    .selectFrom('tool_calls')
    .select('id')
    .where((row) => row.or([row('hash', '=', hash), row('request', 'like', named)]))
    .executeTakeFirst()
  return call !== undefined
}

/** Forgets a picture and what engines hold of it. */
export async function dropAsset(db: Queries, hash: string): Promise<void> {
  await db.deleteFrom('uploads').where('hash', '=', hash).execute()
  await db.deleteFrom('assets').where('hash', '=', hash).execute()
}
