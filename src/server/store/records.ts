import type { OriginRow } from './asset-schema.ts'
import type { ImageRow } from './schema.ts'
import type { Queries } from './store.ts'

/** Rows read at a time: enough to be quick, few enough to let others in between. */
const PAGE = 500

export type FiledImage = Pick<ImageRow, 'id' | 'owner_id' | 'state'> & {
  hash: string
}

/** Every result that has or had a file, in order of id. */
export async function* eachFiledImage(db: Queries): AsyncIterable<FiledImage> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('images')
      .select(['id', 'owner_id', 'state', 'hash'])
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

/** How a document names a picture of ours. */
export const NAMED = /asset:([0-9a-f]{64})/g

/** Hash → the people who use it. */
export type AssetUses = Map<string, Set<string>>

export function addUse(uses: AssetUses, hash: string, owner: string): void {
  const owners = uses.get(hash) ?? new Set()
  uses.set(hash, owners.add(owner))
}

/**
 * Whoever has a picture that is in use has use of what it was put together from. `shown` holds, as
 * `owner hash`, the results that a gallery still has: what was made of one is in use by itself.
 */
function spread(uses: AssetUses, origins: OriginRow[], shown: ReadonlySet<string>): void {
  const waiting = new Set(origins)
  for (let before = 0; before !== waiting.size; ) {
    before = waiting.size
    for (const origin of waiting) {
      const { owner_id: owner, hash, source, result } = origin
      if (!uses.get(hash)?.has(owner) && !(result !== null && shown.has(`${owner} ${result}`)))
        continue
      waiting.delete(origin)
      for (const part of [hash, source, result]) if (part !== null) addUse(uses, part, owner)
    }
  }
}

/** What requests and contexts name, calls name or made, and pictures in use were put together from. */
export async function findAssetUses(db: Queries): Promise<AssetUses> {
  const uses: AssetUses = new Map()
  const read = (text: string, owner: string) => {
    for (const [, hash] of text.matchAll(NAMED)) if (hash) addUse(uses, hash, owner)
  }
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('generations')
      .select(['id', 'owner_id', 'request', 'context'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) read(row.request + (row.context ?? ''), row.owner_id)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  // Calls are kept for a month, so that they are few.
  const calls = await db.selectFrom('tool_calls').select(['owner_id', 'request', 'hash']).execute()
  for (const { owner_id, request, hash } of calls) read(`${request} asset:${hash}`, owner_id)
  const origins = await db.selectFrom('asset_origins').selectAll().execute()
  const results = await db
    .selectFrom('images')
    .innerJoin('asset_origins', (join) =>
      join
        .onRef('asset_origins.result', '=', 'images.hash')
        .onRef('asset_origins.owner_id', '=', 'images.owner_id'),
    )
    .select(['images.owner_id', 'images.hash'])
    .execute()
  spread(uses, origins, new Set(results.map(({ owner_id, hash }) => `${owner_id} ${hash}`)))
  return uses
}

/** A person's pictures, last given before a time (ms), that are no result: a request may name them. */
export const findInputs = (
  db: Queries,
  before: number,
): Promise<{ hash: string; owner_id: string }[]> =>
  db
    .selectFrom('assets')
    .innerJoin('asset_owners', 'asset_owners.hash', 'assets.hash')
    .select(['assets.hash', 'asset_owners.owner_id'])
    .where('assets.created_at', '<', before)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('images')
            .select('images.id')
            .whereRef('images.hash', '=', 'assets.hash')
            .whereRef('images.owner_id', '=', 'asset_owners.owner_id'),
        ),
      ),
    )
    .execute()
