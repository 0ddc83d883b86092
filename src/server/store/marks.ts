import type { Queries } from './store.ts'

/**
 * `bucket`: the id that the history's own bucket carries. `history`: the one that data folders of its
 * instances carry. `webhooks`: what their paths are made with.
 */
export type MarkName = 'bucket' | 'history' | 'webhooks'

/** undefined before it was first kept. */
export async function findMark(db: Queries, name: MarkName): Promise<string | undefined> {
  const row = await db
    .selectFrom('marks')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** Keeps a value unless there is one; answers the one that holds, for every instance the same. */
export async function keepMark(db: Queries, name: MarkName, value: string): Promise<string> {
  await db
    .insertInto('marks')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await findMark(db, name)) ?? value
}
