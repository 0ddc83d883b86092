import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)
const key = (column: ColumnDefinitionBuilder) => column.primaryKey()

/** A number the database counts up: SQLite needs `integer` for it, PostgreSQL an int8 identity. */
function addCounter(db: Kysely<unknown>, table: string) {
  const create = db.schema.createTable(table)
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? create.addColumn('id', 'int8', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    : create.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
}

/**
 * The first tables. Only types that both databases know: text and int8 (SQLite stores any integer
 * type in up to 8 bytes). Indexes ascend; both databases read them backwards for "newest first".
 */
export const tables: Migration = {
  async up(db) {
    await db.schema
      .createTable('generations')
      .addColumn('id', 'text', key)
      .addColumn('created_at', 'int8', required)
      .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
      .addColumn('body_hash', 'text', required)
      .addColumn('model', 'text', required)
      .addColumn('air', 'text', required)
      .addColumn('engine_id', 'text', required)
      .addColumn('engine_kind', 'text', required)
      .addColumn('engine_host', 'text', required)
      .addColumn('request', 'text', required)
      .addColumn('context', 'text')
      .addColumn('task', 'text', required)
      .addColumn('added', 'text', required)
      .addColumn('inline', 'text', required)
      .addColumn('parent_id', 'text')
      .addColumn('task_uuid', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', required)
      .addColumn('charged', 'text', required)
      .addColumn('estimate', 'int8', required)
      .addColumn('estimate_rough', 'int8', required)
      .addColumn('reserved', 'int8', required)
      .addColumn('submitted_at', 'int8')
      .addColumn('finished_at', 'int8')
      .addColumn('deadline_at', 'int8')
      .addColumn('due_at', 'int8')
      .addColumn('polls', 'int8', zero)
      .addColumn('silent_since', 'int8')
      .addColumn('lease', 'int8', zero)
      .addColumn('lease_until', 'int8', zero)
      .addColumn('error', 'text')
      .addColumn('hidden', 'int8', zero)
      .addColumn('version', 'int8', required)
      .addColumn('search', 'text', required)
      .execute()
    await db.schema
      .createTable('images')
      .addColumn('id', 'text', key)
      .addColumn('generation_id', 'text', (column) =>
        column.notNull().references('generations.id').onDelete('cascade'),
      )
      .addColumn('idx', 'int8', required)
      .addColumn('state', 'text', required)
      .addColumn('image_uuid', 'text')
      .addColumn('seed', 'text')
      .addColumn('cost', 'int8')
      .addColumn('cost_estimated', 'int8', zero)
      .addColumn('nsfw', 'int8')
      .addColumn('source_url', 'text')
      .addColumn('hash', 'text')
      .addColumn('width', 'int8')
      .addColumn('height', 'int8')
      .addColumn('mime', 'text')
      .addColumn('bytes', 'int8')
      .addColumn('starred', 'int8', zero)
      .addColumn('trashed_at', 'int8')
      .addColumn('stored_at', 'int8')
      .addColumn('attempts', 'int8', zero)
      .addColumn('error', 'text')
      .addColumn('version', 'int8', required)
      .addUniqueConstraint('images_place', ['generation_id', 'idx'])
      .addUniqueConstraint('images_result', ['generation_id', 'image_uuid'])
      .execute()
    await db.schema
      .createTable('assets')
      .addColumn('hash', 'text', key)
      .addColumn('mime', 'text', required)
      .addColumn('bytes', 'int8', required)
      .addColumn('width', 'int8', required)
      .addColumn('height', 'int8', required)
      .addColumn('alpha', 'int8', required)
      .addColumn('created_at', 'int8', required)
      .execute()
    await db.schema
      .createTable('uploads')
      .addColumn('engine_id', 'text', required)
      .addColumn('hash', 'text', required)
      .addColumn('image_uuid', 'text', required)
      .addColumn('uploaded_at', 'int8', required)
      .addPrimaryKeyConstraint('uploads_key', ['engine_id', 'hash'])
      .execute()
    // Rows of the ledger outlive the generations they are about, so they refer to nothing.
    await addCounter(db, 'ledger')
      .addColumn('at', 'int8', required)
      .addColumn('day', 'text', required)
      .addColumn('generation_id', 'text', required)
      .addColumn('image_id', 'text')
      .addColumn('model', 'text', required)
      .addColumn('engine_id', 'text', required)
      .addColumn('demo', 'int8', required)
      .addColumn('kind', 'text', required)
      .addColumn('amount', 'int8', required)
      .addColumn('estimated', 'int8', required)
      .execute()
    await addCounter(db, 'changes')
      .addColumn('at', 'int8', required)
      .addColumn('kind', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('version', 'int8', required)
      .execute()
    const index = (name: string, table: string, columns: string[]) =>
      db.schema.createIndex(name).on(table).columns(columns).execute()
    await index('generations_newest', 'generations', ['created_at', 'id'])
    await index('images_hash', 'images', ['hash'])
    await index('ledger_day', 'ledger', ['demo', 'day'])
    // Only what still has work to do is in it.
    await db.schema
      .createIndex('generations_due')
      .on('generations')
      .columns(['engine_id', 'due_at'])
      .where(sql.ref('due_at'), 'is not', null)
      .execute()
  },
}
