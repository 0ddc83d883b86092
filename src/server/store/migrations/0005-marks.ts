import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** What a history says of itself as a whole, and what the trash is looked through by. */
export const marks: Migration = {
  async up(db) {
    await db.schema
      .createTable('marks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', required)
      .execute()
    await db.schema
      .createIndex('images_trashed')
      .on('images')
      .column('trashed_at')
      .where(sql.ref('trashed_at'), 'is not', null)
      .execute()
    await db.schema.createIndex('assets_age').on('assets').column('created_at').execute()
  },
}
