import { describe, expect, test } from 'vitest'
import { databases, newDatabase } from './databases.test-support.ts'
import { paidResults } from './images.ts'
import { stillReserved } from './ledger.ts'
import { plansOf } from './plans.test-support.ts'

describe.each(databases)('on %s', (kind) => {
  test('what the latest results cost is found without a walk through the history', async () => {
    const store = await (await newDatabase(kind)).open()
    const [plan] = await plansOf(store, (db) => paidResults(db, { engineId: 'e', latest: 100 }))
    expect(plan).toContain('generations_done')
    expect(plan).not.toMatch(/USE TEMP B-TREE|Sort/)
  })

  test('so is what is set aside for a person', async () => {
    const store = await (await newDatabase(kind)).open()
    const [generations, calls] = await plansOf(store, (db) => stillReserved(db, 'ana'))
    expect(generations).toContain('generations_reserved')
    expect(calls).toContain('tool_calls_reserved')
  })
})
