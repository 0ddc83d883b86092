import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite.ts'

test('tables that are half made when a start ends are not there at the next', async () => {
  const db = openSqlite(':memory:')
  const whole: Migration = {
    up: (on) => on.schema.createTable('half').addColumn('id', 'text').execute(),
  }
  const cut: Migration = {
    async up(on) {
      await whole.up(on)
      throw new Error('The power is gone.')
    },
  }
  const migrate = (one: Migration) =>
    new Migrator({ db, provider: { getMigrations: async () => ({ one }) } }).migrateToLatest()

  expect((await migrate(cut)).error).toEqual(new Error('The power is gone.'))
  const tables = sql<{ name: string }>`select name from sqlite_master where name = 'half'`
  expect((await tables.execute(db)).rows).toEqual([])
  expect((await migrate(whole)).error).toBeUndefined()
  expect((await tables.execute(db)).rows).toHaveLength(1)
  await db.destroy()
})
