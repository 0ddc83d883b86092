import type { Ancestor, History } from '../../contract/history.ts'
import { inputsOf } from '../../contract/inputs-of.ts'
import { findGeneration, imagesOf } from './generations.ts'
import { findOrigin, lockedFrom } from './origins.ts'
import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'
import { toGeneration } from './view.ts'

/** A chain of edits longer than this is cut: nobody walks back further by hand. */
const LONGEST = 100
const MOST_LOCKED = 20

interface Own {
  /** sha-256 of the picture. */
  hash: string
  owner: string
}

/** A person's latest result with these bytes, and what it was made from. */
async function findResult(
  db: Queries,
  { hash, owner }: Own,
): Promise<{ image: ImageRow; input: string | undefined } | undefined> {
  const image = await db
    .selectFrom('images')
    .selectAll()
    .where('hash', '=', hash)
    .where('owner_id', '=', owner)
    .orderBy('stored_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!image) return undefined
  const row = await findGeneration(db, { id: image.generation_id, owner })
  const [input] = row ? inputsOf(toGeneration(row, await imagesOf(db, [row.id]))) : []
  return { image, input }
}

/** The way back from a person's picture, step by step; a picture that comes again ends it. */
async function ancestors(db: Queries, { hash, owner }: Own): Promise<Ancestor[]> {
  const items: Ancestor[] = []
  const seen = new Set<string>()
  // Of a locked picture whose result was deleted the source is still known.
  let other: string | undefined
  let next: string | undefined = hash
  while (next !== undefined && !seen.has(next) && items.length < LONGEST) {
    const here: Own = { hash: next, owner }
    seen.add(next)
    const origin = await findOrigin(db, here)
    if (origin) {
      items.push({ hash: next, kind: 'locked', imageId: null })
      other = origin.source
      next = origin.result
      continue
    }
    const result = await findResult(db, here)
    const kind = result || other !== undefined ? 'result' : 'upload'
    items.push({ hash: next, kind, imageId: result?.image.id ?? null })
    next = result ? result.input : other
    other = undefined
  }
  return items
}

/** What a person's picture was made from, and what was put together from it. */
export const historyOf = async (db: Queries, own: Own): Promise<History> => ({
  items: await ancestors(db, own),
  locked: await lockedFrom(db, own, MOST_LOCKED),
})
