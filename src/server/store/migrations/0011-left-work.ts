import type { Migration } from 'kysely/migration'

/** Whether what somebody made is deleted when they are removed. */
export const leftWork: Migration = {
  async up(db) {
    await db.schema
      .alterTable('people')
      .addColumn('purged', 'int8', (column) => column.notNull().defaultTo(0))
      .execute()
    // Everything of one person is looked for by these.
    for (const [table, index] of [
      ['asset_owners', 'asset_owners_owner'],
      ['tool_calls', 'tool_calls_owner'],
    ] as const)
      await db.schema.createIndex(index).on(table).column('owner_id').execute()
  },
}
