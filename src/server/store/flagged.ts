import type { Own } from './origins.ts'
import type { Queries } from './store.ts'

/** A picture that was fitted and locked more often than this is looked at no further. */
const MOST = 100

/**
 * The id of a person's result that the service flagged and that these bytes are, or were put
 * together from in the browser; null for none.
 */
export async function findFlagged(db: Queries, { hash, owner }: Own): Promise<string | null> {
  const seen = new Set<string>()
  for (let next = [hash]; next.length > 0 && seen.size < MOST; ) {
    for (const one of next) seen.add(one)
    const image = await db
      .selectFrom('images')
      .select('id')
      .where('hash', 'in', next)
      .where('owner_id', '=', owner)
      .where('nsfw', '=', 1)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (image) return image.id
    const origins = await db
      .selectFrom('asset_origins')
      .select(['source', 'result'])
      .where('hash', 'in', next)
      .where('owner_id', '=', owner)
      .execute()
    next = origins
      .flatMap(({ source, result }) => (result === null ? [source] : [source, result]))
      .filter((one) => !seen.has(one))
  }
  return null
}
