import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is asked about money with every look, however long the history is: what the latest results
 * cost, and what of a person's work is set aside. Conditions stand as literals here and in the
 * queries, or no index is used.
 */
export const moneyRead: Migration = {
  async up(db) {
    await db.schema
      .createIndex('generations_done')
      .on('generations')
      .columns(['engine_id', 'created_at', 'id'])
      .where(sql<boolean>`state = 'done'`)
      .execute()
    for (const table of ['generations', 'tool_calls'])
      await db.schema
        .createIndex(`${table}_reserved`)
        .on(table)
        .columns(['owner_id', 'engine_kind', 'reserved'])
        .where(sql<boolean>`reserved > 0`)
        .execute()
  },
}
