import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'

/** Rows read at a time: enough to be quick, few enough to let others in between. */
const PAGE = 500

export type FiledImage = Pick<ImageRow, 'id' | 'generation_id' | 'state' | 'bytes'> & {
  hash: string
}

/** Every result that has or had a file, in order of id. */
export async function* eachFiledImage(db: Queries): AsyncIterable<FiledImage> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('images')
      .select(['id', 'generation_id', 'state', 'bytes', 'hash'])
      .where('hash', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) if (row.hash !== null) yield { ...row, hash: row.hash }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The hash of every recorded picture, in order. */
export async function* eachAsset(db: Queries): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('assets')
      .select('hash')
      .where('hash', '>', after)
      .orderBy('hash')
      .limit(PAGE)
      .execute()
    for (const { hash } of rows) yield hash
    const last = rows.at(-1)
    if (!last) return
    after = last.hash
  }
}

const NAMED = /asset:([0-9a-f]{64})/g

async function* eachDocument(db: Queries): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('generations')
      .select(['id', 'request', 'context'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const { request, context } of rows) yield request + (context ?? '')
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  // Calls are kept for a month, so that they are few.
  const calls = await db.selectFrom('tool_calls').select(['request', 'hash']).execute()
  for (const { request, hash } of calls) yield `${request} asset:${hash ?? ''}`
}

/** The hash of every picture that a request, a context or a tool's call names, or a call made. */
export async function findNamedAssets(db: Queries): Promise<Set<string>> {
  const named = new Set<string>()
  for await (const text of eachDocument(db))
    for (const [, hash] of text.matchAll(NAMED)) if (hash) named.add(hash)
  return named
}

/** Pictures last given before a time (ms) that no result and no call made; a request may name them. */
export async function findIdleAssets(db: Queries, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('assets')
    .select('hash')
    .where('created_at', '<', before)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('images').select('images.id').whereRef('images.hash', '=', 'assets.hash'),
        ),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('tool_calls')
            .select('tool_calls.id')
            .whereRef('tool_calls.hash', '=', 'assets.hash'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.hash)
}
