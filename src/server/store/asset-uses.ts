import type { AssetNames } from './asset-names.ts'
import { findOrigin, madeFrom, type Own } from './origins.ts'
import type { Queries } from './store.ts'

async function isResult(db: Queries, { hash, owner }: Own): Promise<boolean> {
  const image = await db
    .selectFrom('images')
    .select('id')
    .where('hash', '=', hash)
    .where('owner_id', '=', owner)
    .executeTakeFirst()
  return image !== undefined
}

/**
 * Whether a row of a person names the bytes: a picture, a request, a context, a tool's call. Where
 * `read` has no such name, only what was accepted since is looked at.
 */
export async function isAssetNamed(
  db: Queries,
  { hash, owner }: Own,
  read?: AssetNames,
): Promise<boolean> {
  if (await isResult(db, { hash, owner })) return true
  const since = read && !read.hashes.has(hash) ? read.until : 0
  const named = `%asset:${hash}%`
  const request = await db
    .selectFrom('generations')
    .select('id')
    .where('owner_id', '=', owner)
    .where('created_at', '>=', since)
    .where((row) => row.or([row('request', 'like', named), row('context', 'like', named)]))
    .executeTakeFirst()
  if (request) return true
  const call = await db
    .selectFrom('tool_calls')
    .select('id')
    .where('owner_id', '=', owner)
    .where((row) =>
      row.or([
        row('hash', '=', hash),
        row.and([row('created_at', '>=', since), row('request', 'like', named)]),
      ]),
    )
    .executeTakeFirst()
  return call !== undefined
}

/**
 * Whether a row of a person still needs the bytes: one names them, or a picture that was put
 * together from them is itself in use.
 */
export async function isAssetPart(db: Queries, { hash, owner }: Own): Promise<boolean> {
  const seen = new Set([hash])
  for (const part of seen) {
    if (part !== hash && (await isAssetNamed(db, { hash: part, owner }))) return true
    for (const made of await madeFrom(db, { hash: part, owner })) {
      if (await isLockedResult(db, { hash: made, owner })) return true
      seen.add(made)
    }
  }
  return false
}

/** Whether a picture holds a part of a result that the gallery or its trash still has. */
export async function isLockedResult(db: Queries, own: Own): Promise<boolean> {
  const result = (await findOrigin(db, own))?.result
  return result != null && isResult(db, { hash: result, owner: own.owner })
}

/**
 * Whether the bytes are to stay: named, a part of a picture that is in use, or put together from a
 * result that the gallery still has.
 */
export const isAssetUsed = async (db: Queries, own: Own): Promise<boolean> =>
  (await isAssetNamed(db, own)) || (await isLockedResult(db, own)) || isAssetPart(db, own)
