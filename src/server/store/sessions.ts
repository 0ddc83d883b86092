import type { SessionRow, TokenRow } from './people-schema.ts'
import type { Queries } from './store.ts'

/** A way in with the person it is for. */
export type Entry<Row> = Row & { person_name: string; person_role: string }

/** A browser's by its id, with its person; undefined once either is gone, or unused since a time (ms). */
export const findSession = (
  db: Queries,
  id: string,
  since: number,
): Promise<Entry<SessionRow> | undefined> =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .selectAll('sessions')
    .select(['people.name as person_name', 'people.role as person_role'])
    .where('sessions.id', '=', id)
    .where('sessions.used_at', '>', since)
    .where('people.removed_at', 'is', null)
    .executeTakeFirst()

/** A browser that was just let in; the row holds its secret's hash. Throws where the id is taken. */
export async function insertSession(db: Queries, row: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(row).execute()
}

/** A person's browsers, the last used first. */
export const listSessions = (db: Queries, person: string, since: number): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', person)
    .where('used_at', '>', since)
    .orderBy('used_at', 'desc')
    .execute()

/** When each person was last seen, ms. */
export async function lastSeen(db: Queries): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('sessions')
    .select(['person_id', (all) => all.fn.max('used_at').as('used_at')])
    .groupBy('person_id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.used_at]))
}

/** Ends a person's sessions: one, or all but one. True where there was any. */
export async function endSessions(
  db: Queries,
  person: string,
  which: { id?: string; but?: string },
): Promise<boolean> {
  let query = db.deleteFrom('sessions').where('person_id', '=', person)
  if (which.id !== undefined) query = query.where('id', '=', which.id)
  if (which.but !== undefined) query = query.where('id', '!=', which.but)
  const { numDeletedRows } = await query.executeTakeFirst()
  return numDeletedRows > 0n
}

/** A script's by its id, with its person. */
export const findToken = (db: Queries, id: string): Promise<Entry<TokenRow> | undefined> =>
  db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .selectAll('tokens')
    .select(['people.name as person_name', 'people.role as person_role'])
    .where('tokens.id', '=', id)
    .where('people.removed_at', 'is', null)
    .executeTakeFirst()

/** A script's way in; the row holds its secret's hash. Throws where the id is taken. */
export async function insertToken(db: Queries, row: TokenRow): Promise<void> {
  await db.insertInto('tokens').values(row).execute()
}

/** A person's, the newest first. */
export const listTokens = (db: Queries, person: string): Promise<TokenRow[]> =>
  db
    .selectFrom('tokens')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .execute()

/** One of a person's tokens, or all of them. True where there was any. */
export async function endTokens(db: Queries, person: string, id?: string): Promise<boolean> {
  let query = db.deleteFrom('tokens').where('person_id', '=', person)
  if (id !== undefined) query = query.where('id', '=', id)
  const { numDeletedRows } = await query.executeTakeFirst()
  return numDeletedRows > 0n
}

/** Says when a way in was used last, ms. */
export async function markUsed(
  db: Queries,
  table: 'sessions' | 'tokens',
  { id, at }: { id: string; at: number },
): Promise<void> {
  await db.updateTable(table).set({ used_at: at }).where('id', '=', id).execute()
}

/** Forgets browsers unused since a time (ms). */
export async function dropSessions(db: Queries, before: number): Promise<void> {
  await db.deleteFrom('sessions').where('used_at', '<', before).execute()
}
