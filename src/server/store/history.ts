import type { Ancestor, History } from '../../contract/history.ts'
import { inputsOf, maskOf } from '../../contract/inputs-of.ts'
import { findAssets } from './assets.ts'
import { findGeneration, imagesOf } from './generations.ts'
import { findOrigin, lockedFrom, type Own } from './origins.ts'
import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'
import { toGeneration } from './view.ts'

/** A chain of edits longer than this is cut: nobody walks back further by hand. */
const LONGEST = 100
const MOST_LOCKED = 20

/** A step whose bytes have not been looked for yet. */
type Step = Omit<Ancestor, 'kept'>

/** A person's latest result with these bytes, and what it was made from. */
async function findResult(
  db: Queries,
  { hash, owner }: Own,
): Promise<{ image: ImageRow; input: string | undefined; mask: string | null } | undefined> {
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
  const generation = row && toGeneration(row, await imagesOf(db, [row.id]))
  const [input] = generation ? inputsOf(generation) : []
  return { image, input, mask: generation ? maskOf(generation) : null }
}

/** The way back from a person's picture, step by step; a picture that comes again ends it. */
async function steps(db: Queries, { hash, owner }: Own): Promise<Step[]> {
  const items: Step[] = []
  const seen = new Set<string>()
  // Of a locked picture whose result was deleted the source is still known.
  let other: string | undefined
  let next: string | undefined = hash
  while (next !== undefined && !seen.has(next) && items.length < LONGEST) {
    const here: Own = { hash: next, owner }
    seen.add(next)
    const origin = await findOrigin(db, here)
    if (origin) {
      const kind = origin.result === null ? 'fitted' : 'locked'
      items.push({ hash: next, kind, imageId: null, mask: null })
      other = origin.result === null ? undefined : origin.source
      next = origin.result ?? origin.source
      continue
    }
    const result = await findResult(db, here)
    const kind = result || other !== undefined ? 'result' : 'upload'
    items.push({
      hash: next,
      kind,
      imageId: result?.image.id ?? null,
      mask: result?.mask ?? null,
    })
    next = result ? result.input : other
    other = undefined
  }
  return items
}

async function ancestors(db: Queries, own: Own): Promise<Ancestor[]> {
  const items = await steps(db, own)
  const found = await findAssets(db, {
    hashes: items.map(({ hash }) => hash),
    owner: own.owner,
  })
  const kept = new Set(found.map(({ hash }) => hash))
  return items.map((item) => ({ ...item, kept: kept.has(item.hash) }))
}

/** What a person's picture was made from, and what was put together from it. */
export const historyOf = async (db: Queries, own: Own): Promise<History> => ({
  items: await ancestors(db, own),
  locked: await lockedFrom(db, own, MOST_LOCKED),
})
