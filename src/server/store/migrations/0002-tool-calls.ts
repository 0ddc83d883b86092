import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)
const key = (column: ColumnDefinitionBuilder) => column.primaryKey()
const unique = (column: ColumnDefinitionBuilder) => column.notNull().unique()

/** Calls of tools with their money, and where models' pictures are. */
export const toolCalls: Migration = {
  async up(db) {
    await db.schema
      .createTable('tool_calls')
      .addColumn('id', 'text', key)
      .addColumn('created_at', 'int8', required)
      .addColumn('idempotency_key', 'text', unique)
      .addColumn('body_hash', 'text', required)
      // Any number of nulls may stand in a unique column of either database.
      .addColumn('claim', 'text', (column) => column.unique())
      .addColumn('tool', 'text', required)
      .addColumn('engine_id', 'text', required)
      .addColumn('engine_kind', 'text', required)
      .addColumn('engine_host', 'text', required)
      .addColumn('request', 'text', required)
      .addColumn('inline', 'text', required)
      .addColumn('task_uuid', 'text', unique)
      .addColumn('state', 'text', required)
      .addColumn('charged', 'text', required)
      .addColumn('estimate', 'int8', required)
      .addColumn('reserved', 'int8', required)
      .addColumn('cost', 'int8')
      .addColumn('cost_estimated', 'int8', zero)
      .addColumn('source_url', 'text')
      .addColumn('hash', 'text')
      .addColumn('found', 'text')
      .addColumn('error', 'text')
      .addColumn('finished_at', 'int8')
      .addColumn('lease', 'int8', zero)
      .addColumn('lease_until', 'int8', zero)
      .execute()
    await db.schema
      .createTable('model_pictures')
      .addColumn('hash', 'text', key)
      .addColumn('engine_id', 'text', required)
      .addColumn('address', 'text', required)
      .addColumn('seen_at', 'int8', required)
      .addColumn('bytes', 'int8')
      .execute()
    await db.schema
      .alterTable('ledger')
      .addColumn('subject', 'text', (column) => column.notNull().defaultTo('model'))
      .execute()
    const index = (name: string, table: string, columns: string[]) =>
      db.schema.createIndex(name).on(table).columns(columns).execute()
    // What tools cost lately, however many pictures were paid for in between.
    await db.schema
      .createIndex('ledger_tools')
      .on('ledger')
      .columns(['engine_id', 'model', 'id'])
      .where(sql.ref('subject'), '=', sql.lit('tool'))
      .execute()
    await index('tool_calls_open', 'tool_calls', ['engine_id', 'state'])
    await index('tool_calls_hash', 'tool_calls', ['hash'])
    await index('model_pictures_seen', 'model_pictures', ['seen_at'])
  },
}
