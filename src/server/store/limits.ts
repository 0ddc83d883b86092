import { sql } from 'kysely'
import type { GuessRow } from './limit-schema.ts'
import type { Queries } from './store.ts'

/** Milliseconds by PostgreSQL's clock: those of instances may differ. */
const now = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`

/**
 * Takes `count` from what is counted under `key` by all instances on one PostgreSQL: `burst` at
 * once, one more every `spacing` ms. False where there is not that much left; then none is taken.
 */
export async function takeShare(
  db: Queries,
  { key, count, burst, spacing }: { key: string; count: number; burst: number; spacing: number },
): Promise<boolean> {
  const next = sql<number>`greatest(rates.full_at, ${now}) + ${count * spacing}`
  const { rows } = await sql`
    insert into rates (key, full_at) values (${key}, ${now} + ${count * spacing})
    on conflict (key) do update set full_at = ${next}
      where ${next} - ${now} <= ${burst * spacing}
    returning key`.execute(db)
  return rows.length > 0
}

/** The counts of keys, held until the transaction ends, and the time by the same clock. */
export async function holdGuesses(
  tx: Queries,
  keys: readonly string[],
): Promise<{ counts: GuessRow[]; at: number }> {
  // In one order, or two guesses could wait for each other.
  const ordered = [...keys].sort()
  await tx
    .insertInto('guesses')
    .values(ordered.map((key) => ({ key, count: 0, until: 0 })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const counts = await tx
    .selectFrom('guesses')
    .selectAll()
    .where('key', 'in', ordered)
    .orderBy('key')
    .forUpdate()
    .execute()
  const { rows } = await sql<{ at: number }>`select ${now} as at`.execute(tx)
  return { counts, at: Number(rows[0]?.at) }
}

/** Writes the count of one key and until when it shuts (ms). Within the transaction that holds it. */
export async function keepGuess(tx: Queries, { key, ...fields }: GuessRow): Promise<void> {
  await tx.updateTable('guesses').set(fields).where('key', '=', key).execute()
}

/** Forgets the counts of keys: who asked was right. */
export async function dropGuesses(db: Queries, keys: readonly string[]): Promise<void> {
  await db.deleteFrom('guesses').where('key', 'in', keys).execute()
}

/** Forgets what has been quiet since a time (ms). */
export async function dropLimits(db: Queries, before: number): Promise<void> {
  await db.deleteFrom('rates').where('full_at', '<', before).execute()
  await db.deleteFrom('guesses').where('until', '<', before).execute()
}
