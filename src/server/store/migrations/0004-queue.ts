import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)

/** Each generation's place in the queue, and one gate an engine for all instances. */
export const queue: Migration = {
  async up(db) {
    await db.schema.alterTable('generations').addColumn('place', 'int8', zero).execute()
    await sql`update generations set place = created_at * 1000`.execute(db)
    await db.schema
      .createTable('gates')
      .addColumn('engine_id', 'text', (column) => column.primaryKey())
      .addColumn('closed', 'text')
      .addColumn('shut_until', 'int8', zero)
      .addColumn('refusals', 'int8', zero)
      .addColumn('since', 'int8', required)
      .addColumn('probe_at', 'int8', zero)
      .addColumn('problem', 'text')
      .addColumn('version', 'int8', required)
      .execute()
  },
}
