import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What a worker looks for, however long the queue is: the next in order, what is under way, and
 * what is held. Conditions stand as literals here and in the queries, or no index is used.
 */
export const queueOrder: Migration = {
  async up(db) {
    await db.schema
      .createIndex('generations_queued')
      .on('generations')
      .columns(['engine_id', 'place', 'created_at', 'id'])
      .where(sql<boolean>`state = 'accepted' and due_at is not null`)
      .execute()
    await db.schema
      .createIndex('generations_under_way')
      .on('generations')
      .columns(['engine_id', 'due_at', 'created_at', 'id'])
      .where(sql<boolean>`state <> 'accepted' and due_at is not null`)
      .execute()
    await db.schema
      .createIndex('generations_held')
      .on('generations')
      .columns(['engine_id', 'state', 'lease_until'])
      .where(sql<boolean>`lease_until > 0 and due_at is not null`)
      .execute()
  },
}
