import { describe, expect, test } from 'vitest'
import type { Spend } from '../../contract/spend.ts'
import { databases } from '../store/databases.test-support.ts'
import { krea, openHouse, read } from './house.test-support.ts'
import { learnFrom } from './learned.ts'

const paid = (cost: number, change: object = {}, air = 'runware:107@1') => ({
  model: 'krea-flux-1-krea-dev',
  air,
  request: JSON.stringify({ ...krea, ...change }),
  cost,
})

test('what results cost beside the documented proportion, the middle one of each AIR', () => {
  expect(
    learnFrom([
      // 0.0098 USD is documented for 1024 × 1024 at 28 steps.
      paid(9_800_000),
      paid(11_760_000, { steps: 14, numberResults: 2 }),
      paid(19_600_000),
      paid(4_900_000, {}, 'runware:102@1'),
      { ...paid(1), model: 'gone' },
    ]),
  ).toEqual({ 'runware:107@1': 2, 'runware:102@1': 0.5 })
  expect(learnFrom([])).toEqual({})
})

describe.each(databases)('on %s', (kind) => {
  test('the next request is estimated and reserved by what the last ones cost', async () => {
    const house = await openHouse({ kind })
    expect(await house.accept(krea)).toMatchObject({ estimate: 0.0098 })
    await house.work()
    await house.store.db.updateTable('images').set({ cost: 14_700_000 }).execute()
    house.pass(60_000)
    expect(await house.accept({ ...krea, steps: 42 })).toMatchObject({ estimate: 0.02205 })
    const { learned } = await read<Spend>(await house.call('GET', '/api/spend'))
    expect(learned).toEqual({ 'runware:107@1': 1.5 })
  })
})
