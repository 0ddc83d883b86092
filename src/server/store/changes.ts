import type { Change } from '../../contract/event.ts'
import { insertRows } from './insert-rows.ts'
import { EVERYBODY } from './owner.ts'
import type { Queries, Store } from './store.ts'
import { markTold } from './told.ts'

type Written = Omit<Change, 'id'> & { at: number; owner: string }

/** Says in the same transaction that visible things changed; readers fetch them again. */
export async function writeChanges(db: Queries, changes: readonly Written[]): Promise<void> {
  markTold(db)
  const rows = changes.map(({ owner, ...fields }) => ({ ...fields, owner_id: owner }))
  await insertRows(db, 'changes', rows)
}

/** The same of one. */
export const writeChange = (db: Queries, change: Written): Promise<void> =>
  writeChanges(db, [change])

/** The change that a row's new version is, at a time (ms). */
export const newVersion = (
  kind: 'generation' | 'image' | 'spend',
  row: { id: string; version: number; owner_id: string },
  at: number,
): Written => ({
  kind,
  key: row.id,
  version: row.version,
  at,
  owner: row.owner_id,
})

/** A person's changes, and everybody's, after an id, oldest first. */
export async function listChanges(
  db: Queries,
  { owner, after, limit = 500 }: { owner: string; after: number; limit?: number },
): Promise<Change[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['id', 'kind', 'key', 'version'])
    .where('id', '>', after)
    .where('owner_id', 'in', [owner, EVERYBODY])
    .orderBy('id')
    .limit(limit)
    .execute()
  // Only writeChange writes kinds.
  return rows as Change[]
}

/** The newest change's id, 0 before the first. */
export async function lastChangeId(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((all) => all.fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Forgets changes older than a time (ms); a reader that far behind re-syncs whole. */
export async function dropChanges(db: Queries, before: number): Promise<void> {
  await db.deleteFrom('changes').where('at', '<', before).execute()
}

/** Called after each commit, of any instance, that may have written changes. */
export const onChange = (store: Store, listener: () => void): (() => void) =>
  store.onCommit(listener)
