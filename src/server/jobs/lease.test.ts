import { describe, expect, it } from 'vitest'
import { databases } from '../store/databases.test-support.ts'
import { findGeneration, updateGeneration } from '../store/generations.ts'
import type { Queries } from '../store/store.ts'
import { meet } from '../store/waiting.test-support.ts'
import { cancel } from './cancel.ts'
import { endUnsent } from './end.ts'
import { krea, openHouse } from './house.test-support.ts'
import { claim, LEASE_MS, LeaseLost, putDown, renew } from './lease.ts'

async function accepted() {
  const house = await openHouse({ kind: 'postgres' })
  const { store } = house
  const { id } = await house.accept(krea)
  const find = () => findGeneration(store.db, { id, owner: 'local' })
  const row = await find()
  if (!row) throw new Error('it was accepted')
  return { house, row, find }
}

describe('on PostgreSQL, where others write at the same moment,', () => {
  it('a claim does not take what is being cancelled', async () => {
    const { house, row, find } = await accepted()
    const write = async (tx: Queries) => {
      await updateGeneration(tx, { id: row.id }, { lease: row.lease + 1 })
      await endUnsent(tx, row, house.deps.clock())
    }
    const other = () => claim(house.deps, 4)
    expect(await meet(house.store, { write, other })).toBeUndefined()
    expect(await find()).toMatchObject({ state: 'cancelled', due_at: null, lease_until: 0 })
  })

  it('cancelling is free while a worker takes the work up', async () => {
    const { house, row, find } = await accepted()
    const { deps, store } = house
    const held = { ...row, lease: row.lease + 1 }
    const { lease } = held
    const write = (tx: Queries) =>
      updateGeneration(tx, { id: row.id }, { lease, lease_until: Date.now() + LEASE_MS })
    const { row: next, notice } = await meet(store, {
      write,
      other: () => cancel(deps, row),
    })
    expect(next.state).toBe('cancelled')
    expect(notice).toBeUndefined()
    await expect(putDown(store.db, held, { due_at: 1 })).rejects.toThrow(LeaseLost)
    expect(await find()).toMatchObject({ state: 'cancelled', due_at: null, hidden: 0 })
    const ledger = await store.db.selectFrom('ledger').select('amount').execute()
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  })
})

describe.each(databases)('a hold on %s', (kind) => {
  it('that was put down is renewed by nobody', async () => {
    const house = await openHouse({ kind })
    const { deps, store } = house
    await house.accept(krea)
    const row = await claim(deps, 4)
    if (!row) throw new Error('it was due')
    expect(await renew(deps, row)).toBe(true)
    await putDown(store.db, row, { due_at: deps.clock() })
    // Asked for before, answered after.
    expect(await renew(deps, row)).toBe(false)
    expect((await claim(deps, 4))?.id).toBe(row.id)
  })
})
