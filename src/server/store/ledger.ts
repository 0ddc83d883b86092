import { sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import type { LedgerRow, LedgerSumRow } from './ledger-schema.ts'
import type { Queries } from './store.ts'

/**
 * What a row says: money set aside when accepted, given back, or spent on one result. Summed, the
 * three are what was spent and what running work may still cost. 1e-9 USD.
 */
export type LedgerKind = 'reserve' | 'release' | 'settle'

/** What was paid for: a generation, by its model's slug, or a call, by its tool's id. */
export type LedgerSubject = 'model' | 'tool'

export type LedgerEntry = Omit<LedgerRow, 'id' | 'kind' | 'subject' | 'day'> & {
  kind: LedgerKind
  subject: LedgerSubject
}

/** The local calendar day of a time (ms): days follow TZ. */
export function dayOf(time: number): string {
  const date = new Date(time)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** One entry of a day, `day` being that of acceptance, so that a day's reservations and settlements meet. */
export interface DayEntry {
  day: string
  entry: LedgerEntry
}

/** Under this day stand the sums of all days. */
const EVER = ''

/**
 * Adds to what is kept of each person's days and of all their time. In a fixed order, so that two
 * transactions cannot wait for each other.
 */
async function addToSums(db: Queries, entries: readonly DayEntry[]): Promise<void> {
  const sums = new Map<string, LedgerSumRow>()
  for (const { day, entry } of entries)
    for (const of of entry.demo === 0 && entry.amount !== 0 ? [EVER, day] : []) {
      const key = `${of} ${entry.owner_id}`
      const amount = (sums.get(key)?.amount ?? 0) + entry.amount
      sums.set(key, { day: of, owner_id: entry.owner_id, amount })
    }
  const inOrder = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [, row] of inOrder)
    await db
      .insertInto('ledger_sums')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'owner_id'])
          .doUpdateSet({ amount: sql`ledger_sums.amount + excluded.amount` }),
      )
      .execute()
}

/** Writes entries, of various days, and their sums. Within a transaction. */
export async function writeEntries(db: Queries, entries: readonly DayEntry[]): Promise<void> {
  await insertRows(
    db,
    'ledger',
    entries.map(({ day, entry }) => ({ ...entry, day })),
  )
  await addToSums(db, entries)
}

/** Writes entries of one day. Within a transaction. */
export const writeLedger = (db: Queries, day: string, entries: LedgerEntry[]): Promise<void> =>
  writeEntries(
    db,
    entries.map((entry) => ({ day, entry })),
  )

/** int8 again: PostgreSQL sums int8 to numeric, which would arrive as text. */
const total = sql<number>`cast(coalesce(sum(amount), 0) as bigint)`

/**
 * Real money, spent or reserved, of a day or ever, of a person or of all: what caps are about. Read
 * from the sums, one a person, however long the ledger is. 1e-9 USD.
 */
export async function committed(
  db: Queries,
  { day = EVER, owner }: { day?: string; owner?: string },
): Promise<number> {
  let query = db.selectFrom('ledger_sums').select(total.as('amount')).where('day', '=', day)
  if (owner !== undefined) query = query.where('owner_id', '=', owner)
  return (await query.executeTakeFirstOrThrow()).amount
}

export interface DaySum {
  day: string
  owner: string
  subject: LedgerSubject
  model: string
  demo: number
  amount: number
  images: number
  /** Generations, or calls of the tool. */
  calls: number
}

/** What was spent, by day, person and model or tool, newest day first; of all people and days where none is named. */
export async function spentByDay(
  db: Queries,
  { since, owner }: { since?: string; owner?: string },
): Promise<DaySum[]> {
  let query = db
    .selectFrom('ledger')
    .select(['day', 'owner_id as owner', 'subject', 'model', 'demo', total.as('amount')])
    .select(sql<number>`cast(count(image_id) as bigint)`.as('images'))
    .select(sql<number>`cast(count(distinct generation_id) as bigint)`.as('calls'))
    .where('kind', '=', 'settle')
    .groupBy(['day', 'owner_id', 'subject', 'model', 'demo'])
    .orderBy('day', 'desc')
    .orderBy('owner_id')
    .orderBy('subject')
    .orderBy('model')
  if (since !== undefined) query = query.where('day', '>=', since)
  if (owner !== undefined) query = query.where('owner_id', '=', owner)
  const rows = await query.execute()
  // Only writeLedger writes subjects.
  return rows as DaySum[]
}

/** Real money that a person's running work, and work in doubt, may still cost. */
export async function stillReserved(db: Queries, owner: string): Promise<number> {
  const of = async (table: 'generations' | 'tool_calls') => {
    const row = await db
      .selectFrom(table)
      .select(sql<number>`cast(coalesce(sum(reserved), 0) as bigint)`.as('amount'))
      .where('engine_kind', '=', 'runware')
      // The index holds these alone.
      .where('reserved', '>', sql.lit(0))
      .where('owner_id', '=', owner)
      .executeTakeFirstOrThrow()
    return row.amount
  }
  return (await of('generations')) + (await of('tool_calls'))
}

/** What calls of a tool really cost on an engine, the latest first. 1e-9 USD. */
export async function lastCosts(
  db: Queries,
  engineId: string,
  tool: string,
  count: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('ledger')
    .select('amount')
    .where('engine_id', '=', engineId)
    .where('model', '=', tool)
    // The index holds tools alone.
    .where('subject', '=', sql.lit('tool' satisfies LedgerSubject))
    .where('kind', '=', 'settle')
    .where('estimated', '=', 0)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => row.amount)
}
