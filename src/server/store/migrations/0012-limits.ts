import type { Migration } from 'kysely/migration'

/** What several instances count together: requests of a person, wrong guesses. */
export const limits: Migration = {
  async up(db) {
    await db.schema
      .createTable('rates')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('full_at', 'int8', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('guesses')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('count', 'int8', (column) => column.notNull())
      .addColumn('until', 'int8', (column) => column.notNull())
      .execute()
  },
}
