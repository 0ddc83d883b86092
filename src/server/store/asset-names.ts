import { NAMED } from './records.ts'
import type { Queries } from './store.ts'

/** What a person's requests, contexts and calls named when they were read, all at once. */
export interface AssetNames {
  hashes: ReadonlySet<string>
  /** What was accepted from this time on (ms) may not be among them. */
  until: number
}

/** Rows read at a time: enough to be quick, few enough to let others in between. */
const PAGE = 500
/** What instances' clocks may differ by, and what accepting a request may take, ms. */
const MARGIN_MS = 3_600_000

/** Reads them, at a time (ms), for who is about to ask of many pictures (`isAssetNamed`). */
export async function readAssetNames(
  db: Queries,
  { owner, at }: { owner: string; at: number },
): Promise<AssetNames> {
  const hashes = new Set<string>()
  const read = (text: string) => {
    for (const [, hash] of text.matchAll(NAMED)) if (hash) hashes.add(hash)
  }
  for (let last = { created_at: 0, id: '' }; ; ) {
    const rows = await db
      .selectFrom('generations')
      .select(['id', 'created_at', 'request', 'context'])
      .where('owner_id', '=', owner)
      // The index is entered by the first; the second leaves out what shares a millisecond.
      .where('created_at', '>=', last.created_at)
      .where((row) => row.or([row('created_at', '>', last.created_at), row('id', '>', last.id)]))
      .where((row) =>
        row.or([row('request', 'like', '%asset:%'), row('context', 'like', '%asset:%')]),
      )
      .orderBy('created_at')
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) read(row.request + (row.context ?? ''))
    const end = rows.at(-1)
    if (!end) break
    last = end
  }
  // Calls are kept for a month, so that they are few.
  const calls = await db
    .selectFrom('tool_calls')
    .select('request')
    .where('owner_id', '=', owner)
    .execute()
  for (const { request } of calls) read(request)
  return { hashes, until: at - MARGIN_MS }
}
