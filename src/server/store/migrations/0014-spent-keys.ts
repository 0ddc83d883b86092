import type { Migration } from 'kysely/migration'

/** Keys of presses whose work was deleted for good: such a key makes nothing a second time. */
export const spentKeys: Migration = {
  async up(db) {
    await db.schema
      .createTable('spent_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .execute()
  },
}
