import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.primaryKey()
/** What was there before people signed in belongs to the local person. */
const local = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('local')

/** People, what lets them in, and whose each row is. */
export const people: Migration = {
  async up(db) {
    const table = (name: string) => db.schema.createTable(name)
    await table('people')
      .addColumn('id', 'text', key)
      .addColumn('name', 'text', required)
      // null once removed, so that the name is free again: nulls may repeat in either database.
      .addColumn('login', 'text', (column) => column.unique())
      .addColumn('password', 'text', required)
      .addColumn('role', 'text', required)
      .addColumn('created_at', 'int8', required)
      .addColumn('removed_at', 'int8')
      .execute()
    await table('sessions')
      .addColumn('id', 'text', key)
      .addColumn('person_id', 'text', required)
      .addColumn('hash', 'text', required)
      .addColumn('agent', 'text', required)
      .addColumn('created_at', 'int8', required)
      .addColumn('used_at', 'int8', required)
      .execute()
    await table('tokens')
      .addColumn('id', 'text', key)
      .addColumn('person_id', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('hash', 'text', required)
      .addColumn('role', 'text', required)
      .addColumn('created_at', 'int8', required)
      .addColumn('used_at', 'int8')
      .execute()
    await table('invitations')
      .addColumn('id', 'text', key)
      .addColumn('hash', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('role', 'text', required)
      .addColumn('person_id', 'text')
      .addColumn('first', 'int8', required)
      .addColumn('created_at', 'int8', required)
      .addColumn('expires_at', 'int8', required)
      .execute()
    for (const owned of ['generations', 'images', 'tool_calls', 'ledger', 'changes'])
      await db.schema.alterTable(owned).addColumn('owner_id', 'text', local).execute()
    for (const [name, rows] of [
      ['asset_owners', 'assets'],
      ['model_picture_owners', 'model_pictures'],
    ] as const) {
      await table(name)
        .addColumn('owner_id', 'text', required)
        .addColumn('hash', 'text', required)
        .addPrimaryKeyConstraint(`${name}_key`, ['hash', 'owner_id'])
        .execute()
      await db
        .withTables<{ [key: string]: { hash: string; owner_id: string } }>()
        .insertInto(name)
        .columns(['owner_id', 'hash'])
        .expression((from) =>
          from.selectFrom(rows).select([from.val('local').as('owner_id'), 'hash']),
        )
        .execute()
    }
    const index = (name: string, of: string, columns: string[]) =>
      db.schema.createIndex(name).on(of).columns(columns).execute()
    await db.schema.dropIndex('generations_newest').execute()
    await index('generations_own_newest', 'generations', ['owner_id', 'created_at', 'id'])
    await index('sessions_person', 'sessions', ['person_id'])
    await index('tokens_person', 'tokens', ['person_id'])
  },
}
