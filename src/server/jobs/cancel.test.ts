import { describe, expect, it } from 'vitest'
import { databases } from '../store/databases.test-support.ts'
import { cancel } from './cancel.ts'
import type { Hold } from './hold.ts'
import { krea, openHouse } from './house.test-support.ts'
import { claim, LeaseLost } from './lease.ts'
import { submit } from './submit.ts'

describe.each(databases)('work that is cancelled while it is sent, on %s', (kind) => {
  it('ends for free where nothing left after all', async () => {
    const house = await openHouse({ kind })
    const { deps, engine, store } = house
    const { id } = await house.accept(krea)
    const row = await claim(deps, 4)
    if (!row) throw new Error('it was due')
    let cancelled: Promise<unknown> | undefined
    const frozen: Hold = {
      signal: undefined,
      check() {
        cancelled = cancel(deps, row)
        throw new LeaseLost()
      },
      end() {},
    }
    await expect(submit(deps, row, frozen)).rejects.toThrow(LeaseLost)
    await cancelled
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'cancelled', charged: 'no', cost: 0 })
    expect(engine.count('imageInference')).toBe(0)
    const ledger = await store.db.selectFrom('ledger').select('amount').execute()
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  })
})
