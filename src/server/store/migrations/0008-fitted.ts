import type { Migration } from 'kysely/migration'

/**
 * A picture may also be its source alone, fitted to another size: `result` becomes optional. SQLite
 * cannot change a column, so the rows move to a new table.
 */
export const fitted: Migration = {
  async up(db) {
    await db.schema.alterTable('asset_origins').renameTo('asset_origins_0006').execute()
    await db.schema
      .createTable('asset_origins')
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('result', 'text')
      .addColumn('created_at', 'int8', (column) => column.notNull())
      // The former table still has the constraint of the plain name.
      .addPrimaryKeyConstraint('asset_origins_own', ['hash', 'owner_id'])
      .execute()
    const columns = ['owner_id', 'hash', 'source', 'result', 'created_at']
    await db
      .insertInto('asset_origins')
      .columns(columns)
      .expression(db.selectFrom('asset_origins_0006').select(columns))
      .execute()
    await db.schema.dropTable('asset_origins_0006').execute()
    const index = (name: string, column: string) =>
      db.schema.createIndex(name).on('asset_origins').column(column).execute()
    await index('asset_origins_source', 'source')
    await index('asset_origins_result', 'result')
  },
}
