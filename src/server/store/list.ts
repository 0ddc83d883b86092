import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { imagesOf } from './generations.ts'
import type { Database, GenerationRow, ImageRow } from './schema.ts'
import type { Queries } from './store.ts'

export interface ListQuery {
  /** Whose pictures. */
  owner: string
  /** At most this many generations. */
  limit: number
  /** Where the page before ended. */
  after?: { createdAt: number; id: string }
  /** Each word is in the prompt, the model's name or AIR, or begins a seed. */
  q?: string
  /** Catalogue slug. */
  model?: string
  starred: boolean
  trash: boolean
}

type Both = ExpressionBuilder<Database, 'generations' | 'images'>

const pattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`

const wordsOf = (query: ListQuery): string[] =>
  (query.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

/** What makes a picture part of the answer. */
function isShown(both: Both, query: ListQuery): Expression<SqlBool> {
  const needed: Expression<SqlBool>[] = [
    both('images.owner_id', '=', query.owner),
    both('images.trashed_at', query.trash ? 'is not' : 'is', null),
  ]
  if (query.starred) needed.push(both('images.starred', '=', 1))
  if (query.model !== undefined) needed.push(both('generations.model', '=', query.model))
  for (const word of wordsOf(query)) {
    const text = sql<boolean>`generations.search like ${pattern(word)} escape '\\'`
    const digits = /^\d+$/.test(word)
    needed.push(digits ? both.or([text, both('images.seed', 'like', `${word}%`)]) : text)
  }
  return both.and(needed)
}

const count = sql<number>`cast(count(*) as bigint)`

/** Pictures of the whole answer; generations are looked at only where the query is about them. */
async function countShown(db: Queries, query: ListQuery): Promise<number> {
  const { owner, q, model, starred, trash } = query
  if (model !== undefined || (q ?? '').trim() !== '') {
    const { total } = await joined(db, query).select(count.as('total')).executeTakeFirstOrThrow()
    return total
  }
  let images = db
    .selectFrom('images')
    .select(count.as('total'))
    .where('owner_id', '=', owner)
    .where('trashed_at', trash ? 'is not' : 'is', null)
  if (starred) images = images.where('starred', '=', 1)
  return (await images.executeTakeFirstOrThrow()).total
}

const joined = (db: Queries, query: ListQuery) =>
  db
    .selectFrom('images')
    .innerJoin('generations', 'generations.id', 'images.generation_id')
    .where((both) => isShown(both, query))

export interface Page {
  /** `images` are all of a generation's, `shown` those that the query is after. */
  generations: { row: GenerationRow; images: ImageRow[]; shown: ImageRow[] }[]
  /** Pictures of the whole answer, all pages. */
  total: number
  more: boolean
}

/** Newest first. A generation is in the answer when one of its pictures is. */
export async function listGenerations(db: Queries, query: ListQuery): Promise<Page> {
  const { after, limit } = query
  let page = db
    .selectFrom('generations')
    .selectAll()
    .where('owner_id', '=', query.owner)
    // Asked row by row along the index, so that a page costs what it holds.
    .where((row) =>
      row.exists(
        row
          .selectFrom('images')
          .select('images.id')
          .whereRef('images.generation_id', '=', 'generations.id')
          .where((both) => isShown(both, query)),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) {
    page = page
      .where('created_at', '<=', after.createdAt)
      .where((row) => row.or([row('created_at', '<', after.createdAt), row('id', '<', after.id)]))
  }
  const rows = await page.execute()
  const kept = rows.slice(0, limit)
  const ids = kept.map((row) => row.id)
  const matching =
    ids.length === 0
      ? []
      : await joined(db, query)
          .select('images.id')
          .where('images.generation_id', 'in', ids)
          .execute()
  const wanted = new Set(matching.map((image) => image.id))
  const images = Map.groupBy(await imagesOf(db, ids), (image) => image.generation_id)
  return {
    generations: kept.map((row) => {
      const all = images.get(row.id) ?? []
      return { row, images: all, shown: all.filter((image) => wanted.has(image.id)) }
    }),
    total: await countShown(db, query),
    more: rows.length > limit,
  }
}
