import { deleteGenerations, openStates } from './generations.ts'
import type { PersonRow } from './people-schema.ts'
import type { GenerationRow } from './schema.ts'
import type { Queries } from './store.ts'

/**
 * People who were removed with all that they made (1), or without (0), and of whom something is
 * still there.
 */
const leftBy = (db: Queries, purged: 0 | 1) =>
  db
    .selectFrom('people')
    .where('removed_at', 'is not', null)
    .where('purged', '=', purged)
    .where((row) =>
      row.or([
        row.exists(
          row
            .selectFrom('generations')
            .select('generations.id')
            .whereRef('owner_id', '=', 'people.id'),
        ),
        row.exists(
          row
            .selectFrom('tool_calls')
            .select('tool_calls.id')
            .whereRef('owner_id', '=', 'people.id'),
        ),
        row.exists(
          row.selectFrom('asset_owners').select('hash').whereRef('owner_id', '=', 'people.id'),
        ),
      ]),
    )

/** Those whose work is to be deleted and is not yet, all of it. */
export async function findLeftWork(db: Queries): Promise<string[]> {
  const rows = await leftBy(db, 1).select('id').execute()
  return rows.map(({ id }) => id)
}

/** Those whose work was kept, the last removed first. */
export const findKeptWork = (
  db: Queries,
): Promise<Pick<PersonRow, 'id' | 'name' | 'removed_at'>[]> =>
  leftBy(db, 0)
    .select(['id', 'name', 'removed_at'])
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .execute()

/** A person's generations that have not ended. */
export const openGenerations = (db: Queries, owner: string): Promise<GenerationRow[]> =>
  db
    .selectFrom('generations')
    .selectAll()
    .where('owner_id', '=', owner)
    .where('state', 'in', openStates)
    .execute()

/** Deletes up to `limit` ended generations of a person with their results; answers how many. */
export async function deleteEnded(db: Queries, owner: string, limit: number): Promise<number> {
  const rows = await db
    .selectFrom('generations')
    .select('id')
    .where('owner_id', '=', owner)
    .where('due_at', 'is', null)
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  await deleteGenerations(db, ids)
  return ids.length
}

/** Deletes a person's ended calls of tools and everything else but pictures; the ledger stays. */
export async function deleteTraces(db: Queries, owner: string): Promise<void> {
  await db
    .deleteFrom('tool_calls')
    .where('owner_id', '=', owner)
    .where('finished_at', 'is not', null)
    .execute()
  for (const table of ['asset_origins', 'model_picture_owners', 'changes'] as const)
    await db.deleteFrom(table).where('owner_id', '=', owner).execute()
}

/** Hashes of up to `limit` pictures of a person, behind `after` in their order. */
export async function ownedHashes(
  db: Queries,
  { owner, after, limit }: { owner: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('asset_owners')
    .select('hash')
    .where('owner_id', '=', owner)
    .where('hash', '>', after)
    .orderBy('hash')
    .limit(limit)
    .execute()
  return rows.map(({ hash }) => hash)
}
