import type { InvitationRow } from './people-schema.ts'
import type { Queries } from './store.ts'

/** One that is still good at a time (ms). */
export const findInvitation = (
  db: Queries,
  id: string,
  at: number,
): Promise<InvitationRow | undefined> =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', at)
    .executeTakeFirst()

/** Those of people, not the first administrator's; the newest first. */
export const listInvitations = (db: Queries, at: number): Promise<InvitationRow[]> =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('first', '=', 0)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .execute()

/** The row holds the hash of the link's secret, and ms. Throws where the id is taken. */
export async function insertInvitation(db: Queries, row: InvitationRow): Promise<void> {
  await db.insertInto('invitations').values(row).execute()
}

/** True where it was there: a link is good once. */
export async function takeInvitation(db: Queries, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Those that can no longer be used: a person's, the first administrator's, or run out before a time (ms). */
export async function dropInvitations(
  db: Queries,
  which: { person: string } | { first: true } | { before: number },
): Promise<void> {
  const all = db.deleteFrom('invitations')
  if ('person' in which) await all.where('person_id', '=', which.person).execute()
  else if ('first' in which) await all.where('first', '=', 1).execute()
  else await all.where('expires_at', '<', which.before).execute()
}
