import type { Migration } from 'kysely/migration'

/** Pictures that were put together from two others; rows of before belong to the local person. */
export const origins: Migration = {
  async up(db) {
    await db.schema
      .createTable('asset_origins')
      .addColumn('owner_id', 'text', (column) => column.notNull().defaultTo('local'))
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('created_at', 'int8', (column) => column.notNull())
      .addPrimaryKeyConstraint('asset_origins_key', ['hash', 'owner_id'])
      .execute()
    const index = (name: string, column: string) =>
      db.schema.createIndex(name).on('asset_origins').column(column).execute()
    await index('asset_origins_source', 'source')
    await index('asset_origins_result', 'result')
  },
}
