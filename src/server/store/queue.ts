import { sql } from 'kysely'
import type { Queries } from './store.ts'

/*
 * What of an engine's work stands where. Literals, as in the conditions of the indexes: a bound word
 * would find none of them.
 */
export const queued = sql<boolean>`state = 'accepted' and due_at is not null`
export const underWay = sql<boolean>`state <> 'accepted' and due_at is not null`
export const held = sql<boolean>`lease_until > 0 and due_at is not null`

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
    .where(queued)
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
