import * as fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases, newDatabase } from './databases.test-support.ts'
import { committed, type DayEntry, writeEntries } from './ledger.ts'
import { differingSums, recountSum } from './ledger-sums.ts'
import { ledgerSums } from './migrations/0010-ledger-sums.ts'
import type { Queries } from './store.ts'

const owners = ['ada', 'ben', '']
const days = ['2026-11-20', '2026-11-21', '2027-01-01']

const entries: fc.Arbitrary<DayEntry[]> = fc.array(
  fc.record({
    day: fc.constantFrom(...days),
    entry: fc.record({
      owner_id: fc.constantFrom(...owners),
      at: fc.constant(1),
      generation_id: fc.constant('g'),
      image_id: fc.constant(null),
      model: fc.constant('m'),
      engine_id: fc.constant('e'),
      subject: fc.constantFrom('model' as const, 'tool' as const),
      demo: fc.constantFrom(0, 0, 0, 1),
      kind: fc.constantFrom('reserve' as const, 'release' as const, 'settle' as const),
      amount: fc.oneof(fc.integer(), fc.constantFrom(0, 2 ** 45, -(2 ** 45))),
      estimated: fc.constant(0),
    }),
  }),
  { maxLength: 12 },
)

async function summed(db: Queries, where: { day?: string; owner?: string }): Promise<number> {
  const rows = await db.selectFrom('ledger').selectAll().where('demo', '=', 0).execute()
  return rows
    .filter(({ day }) => where.day === undefined || day === where.day)
    .filter(({ owner_id: owner }) => where.owner === undefined || owner === where.owner)
    .reduce((sum, { amount }) => sum + amount, 0)
}

async function compare(db: Queries): Promise<void> {
  for (const day of [undefined, ...days])
    for (const owner of [undefined, ...owners]) {
      const where = {
        ...(day === undefined ? {} : { day }),
        ...(owner === undefined ? {} : { owner }),
      }
      expect(await committed(db, where)).toBe(await summed(db, where))
    }
}

describe.each(databases)('the kept sums on %s', (kind) => {
  test('are those of the ledger, whatever was written, undone or written side by side', async () => {
    const store = await (await newDatabase(kind)).open()
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.boolean(), async (some, others, undone) => {
        await Promise.all([
          store.transaction((tx) => writeEntries(tx, some)),
          store.transaction((tx) => writeEntries(tx, others.toReversed())),
          store
            .transaction(async (tx) => {
              await writeEntries(tx, others)
              if (undone) throw new Error('undone')
            })
            .catch(() => {}),
        ])
        await compare(store.db)
      }),
      { numRuns: 25 },
    )
  })

  test('that differ are found, and counted again', async () => {
    const store = await (await newDatabase(kind)).open()
    const { db } = store
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 1 }), async (some, off) => {
        await store.transaction((tx) => writeEntries(tx, some))
        expect(await differingSums(db)).toEqual([])
        await sql`update ledger_sums set amount = amount + ${off} where day <> '2026-11-20'`.execute(
          db,
        )
        await sql`delete from ledger_sums where day = '2026-11-20'`.execute(db)
        for (const sum of await differingSums(db))
          await store.transaction((tx) => recountSum(tx, sum))
        expect(await differingSums(db)).toEqual([])
        await compare(db)
      }),
      { numRuns: 8 },
    )
  })

  test('are those of a ledger that was there before them', async () => {
    const { db } = await (await newDatabase(kind)).open()
    await fc.assert(
      fc.asyncProperty(entries, async (some) => {
        await writeEntries(db, some)
        await sql`drop table ledger_sums`.execute(db)
        await ledgerSums.up(db)
        await compare(db)
      }),
      { numRuns: 5 },
    )
  })
})
