import { describe, expect, it } from 'vitest'
import { databases } from '../store/databases.test-support.ts'
import { krea, openHouse } from './house.test-support.ts'
import { claim, handOver, LeaseLost, putDown } from './lease.ts'

describe.each(databases)('work handed over on %s', (kind) => {
  it('is taken at once by another, and closed to the one that gave it', async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept(krea)
    const row = await claim(house.deps, 4)
    if (!row) throw new Error('it was due')
    expect(await claim(house.deps, 4)).toBeUndefined()
    await handOver(house.deps, row)
    expect((await claim(house.deps, 4))?.id).toBe(id)
    await expect(putDown(house.store.db, row, { due_at: 1 })).rejects.toThrow(LeaseLost)
    // Late, it gives away nothing that is no longer its own.
    await handOver(house.deps, row)
    expect(await claim(house.deps, 4)).toBeUndefined()
  })
})
