import type { Queries } from './store.ts'

/** Remembers a key, as `ownKey` spells it, whose work is deleted. */
export async function writeSpentKey(db: Queries, key: string): Promise<void> {
  await db
    .insertInto('spent_keys')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** Those of the keys whose work is deleted. */
export async function findSpentKeys(db: Queries, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.selectFrom('spent_keys').select('key').where('key', 'in', keys).execute()
  return new Set(rows.map(({ key }) => key))
}
