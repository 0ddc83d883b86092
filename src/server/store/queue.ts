import type { Queries } from './store.ts'

export interface Queued {
  id: string
  owner_id: string
  place: number
}

/** What waits to be sent to an engine, in its order; at most `limit`. */
export const listQueued = (db: Queries, engineId: string, limit: number): Promise<Queued[]> =>
  db
    .selectFrom('generations')
    .select(['id', 'owner_id', 'place'])
    .where('engine_id', '=', engineId)
    .where('state', '=', 'accepted')
    .where('due_at', 'is not', null)
    .orderBy('place')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()

/** The place before all others of an engine; `otherwise` where none waits. */
export async function frontPlace(
  db: Queries,
  engineId: string,
  otherwise: number,
): Promise<number> {
  const [first] = await listQueued(db, engineId, 1)
  return first ? Math.min(first.place - 1, otherwise) : otherwise
}
