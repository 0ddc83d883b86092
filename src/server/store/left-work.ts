import { openStates } from './generations.ts'
import type { PersonRow } from './people-schema.ts'
import type { GenerationRow, ToolCallRow } from './schema.ts'
import type { Queries, Store } from './store.ts'

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

/** Up to `limit` ended generations of a person, each held until the transaction ends. */
export const holdEnded = (
  { kind }: Pick<Store, 'kind'>,
  tx: Queries,
  owner: string,
  limit: number,
): Promise<GenerationRow[]> =>
  tx
    .selectFrom('generations')
    .selectAll()
    .where('owner_id', '=', owner)
    .where('due_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .execute()

/** A person's ended calls of tools, each held until the transaction ends. */
export const holdEndedCalls = (
  { kind }: Pick<Store, 'kind'>,
  tx: Queries,
  owner: string,
): Promise<ToolCallRow[]> =>
  tx
    .selectFrom('tool_calls')
    .selectAll()
    .where('owner_id', '=', owner)
    .where('finished_at', 'is not', null)
    .orderBy('id')
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .execute()

/** Deletes what is known of a person's pictures and what they were told; the ledger stays. */
export async function deleteTraces(db: Queries, owner: string): Promise<void> {
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
