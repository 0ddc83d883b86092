import { describe, expect, test } from 'vitest'
import type { Spend } from '../../contract/spend.ts'
import { Refusal } from '../problem.ts'
import { databases } from '../store/databases.test-support.ts'
import { accept } from './accept.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'

const DAY_MS = 24 * 3_600_000
/** One picture reserves 0.01225 USD: two fit. */
const TWO = 25_000_000

const ask = ({ deps }: House, owner: string, key: string) =>
  accept(deps, owner, key, { model: 'krea-flux-1-krea-dev', params: krea }).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return error.problem
      throw error
    },
  )

describe.each(databases)('caps on %s', (kind) => {
  test("one person's day leaves another's alone", async () => {
    const house = await openHouse({ kind, personCap: TWO })
    for (const key of ['1', '2']) expect(await ask(house, 'ada', key)).toHaveProperty('row')
    expect(await ask(house, 'ada', '3')).toMatchObject({
      code: 'budget',
      message: expect.stringContaining('of your $0.0250 a day are left'),
    })
    expect(await ask(house, 'ben', '1')).toHaveProperty('row')
    expect(await house.store.db.selectFrom('generations').selectAll().execute()).toHaveLength(3)
  })

  test('what was ever spent counts on all days', async () => {
    const house = await openHouse({ kind, totalCap: TWO, dailyCap: TWO })
    for (const key of ['1', '2']) await ask(house, 'ada', key)
    await house.work()
    house.pass(2 * DAY_MS)
    // 0.0196 are settled; 0.0054 are left of them for ever.
    expect(await ask(house, 'ben', '1')).toMatchObject({
      code: 'budget',
      message: expect.stringContaining('$0.0054 of the $0.0250 that may be spent in all'),
    })
    const { caps } = await read<Spend>(await house.call('GET', '/api/spend'))
    expect(caps).toEqual([
      { of: 'day', usd: 0.025, left: 0.025 },
      { of: 'total', usd: 0.025, left: 0.0054 },
    ])
  })
})
