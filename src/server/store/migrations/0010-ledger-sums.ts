import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What of real money is spent or set aside, by person: each day's, and under no day all of it. */
export const ledgerSums: Migration = {
  async up(db) {
    await db.schema
      .createTable('ledger_sums')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('amount', 'int8', (column) => column.notNull())
      .addPrimaryKeyConstraint('ledger_sums_key', ['day', 'owner_id'])
      .execute()
    for (const day of [sql`day`, sql`''`])
      await sql`insert into ledger_sums (day, owner_id, amount)
        select ${day}, owner_id, cast(sum(amount) as bigint) from ledger where demo = 0
        group by 1, 2`.execute(db)
  },
}
