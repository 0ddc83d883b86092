import { sql } from 'kysely'
import type { LedgerSumRow } from './ledger-schema.ts'
import type { Queries } from './store.ts'

type Place = Pick<LedgerSumRow, 'day' | 'owner_id'>

/** Kept sums that are not what the ledger's rows come to: an older version may have written rows alone. */
export async function differingSums(db: Queries): Promise<Place[]> {
  const found = await sql<Place>`
    select day, owner_id from (
      select day, owner_id, amount from ledger where demo = 0
      union all select '' as day, owner_id, amount from ledger where demo = 0
      union all select day, owner_id, -amount as amount from ledger_sums
    ) as lines group by day, owner_id having sum(amount) <> 0 order by day, owner_id`.execute(db)
  return found.rows
}

/** Counts one sum again. Within a transaction: whoever writes to it meanwhile is waited for. */
export async function recountSum(tx: Queries, { day, owner_id }: Place): Promise<void> {
  // Held before it is counted, so that no row of somebody else's commit is missed.
  await sql`insert into ledger_sums (day, owner_id, amount) values (${day}, ${owner_id}, 0)
    on conflict (day, owner_id) do update set amount = ledger_sums.amount`.execute(tx)
  const lines = sql`select cast(coalesce(sum(amount), 0) as bigint) from ledger
    where demo = 0 and owner_id = ${owner_id} and (${day} = '' or day = ${day})`
  await sql`update ledger_sums set amount = (${lines})
    where day = ${day} and owner_id = ${owner_id}`.execute(tx)
}
