import { describe, expect, test } from 'vitest'
import type { Spend } from '../../contract/spend.ts'
import { databases } from '../store/databases.test-support.ts'
import { krea, openHouse, read } from './house.test-support.ts'

describe.each(databases)('from a request to a stored picture on %s', (kind) => {
  test('promises 1 and 6: one row first, one task, exact seeds, verified bytes, exact money', async () => {
    const house = await openHouse({ kind })
    const seed = '9223372036854775806'
    const accepted = await house.accept({ ...krea, seed, numberResults: 2 })
    expect(accepted).toMatchObject({ state: 'accepted', charged: 'no', params: { seed } })
    expect(accepted.images.map((image) => image.state)).toEqual(['waiting', 'waiting'])
    await house.work()
    const done = await house.get(accepted.id)
    expect(done).toMatchObject({ state: 'done', charged: 'yes', cost: 0.0196 })
    expect(done.images.map((image) => image.seed)).toEqual([seed, '9223372036854775807'])
    expect(done.images.every((image) => image.state === 'stored' && image.width === 16)).toBe(true)
    expect(house.engine.bodies[0]).toContain(`"seed":${seed}`)
    const ledger = await house.store.db.selectFrom('ledger').selectAll().execute()
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(19_600_000)
    expect(await read<Spend>(await house.call('GET', '/api/spend'))).toMatchObject({
      today: { real: { usd: 0.0196, images: 2 }, demo: { usd: 0, images: 0 } },
      reserved: 0,
      caps: [],
    })
  })

  test('promise 2: the row says submitting before the first byte leaves', async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept(krea)
    const { fetch } = house.engine
    const seen: string[] = []
    house.deps.runware.submit = async (task) => {
      seen.push((await house.get(id)).state)
      await fetch('https://engine.example/v1', { method: 'POST', body: JSON.stringify([task]) })
      return { kind: 'silence', reason: 'cut' }
    }
    await house.step()
    expect(seen).toEqual(['submitting'])
  })

  test('promise 8: after kill -9 in mid-generation the same task is asked for, never sent again', async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept({ ...krea, numberResults: 2 })
    await house.step()
    expect((await house.get(id)).state).toBe('submitted')
    const next = await house.restart()
    await next.work()
    expect(await next.get(id)).toMatchObject({ state: 'done', cost: 0.0196 })
    expect(house.engine.count('imageInference')).toBe(1)
  })

  test("promise 13: another engine's work is shown and never asked for", async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept(krea)
    await house.step()
    const asked = house.engine.arrived.length
    const other = await house.restart({
      engine: { kind: 'demo', id: 'engine-2', host: '127.0.0.1' },
    })
    await other.work()
    expect(house.engine.arrived).toHaveLength(asked)
    expect(await other.get(id)).toMatchObject({
      state: 'submitted',
      elsewhere: true,
      engine: { id: 'engine-1' },
    })
  })

  test('promise 7: an instance that lost its lease writes nothing and sends nothing', async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept(krea)
    const slow = house.deps.runware
    const { submit } = slow
    // While the first instance waits for its answer, its lease runs out and another one takes over.
    slow.submit = async (task) => {
      const answer = await submit(task)
      await house.store.db.updateTable('generations').set({ lease_until: 0 }).execute()
      slow.submit = submit
      house.pass(60_000)
      await house.step()
      return answer
    }
    await house.step()
    // The second one finished it; the first one's late answer changed nothing.
    expect(await house.get(id)).toMatchObject({ state: 'done', cost: 0.0098 })
    expect(house.engine.count('imageInference')).toBe(1)
  })
})

// A SQLite file has one process.
test('promise 7: two instances on one PostgreSQL send each task once', async () => {
  const house = await openHouse({ kind: 'postgres' })
  const accepted = await Promise.all(Array.from({ length: 9 }, () => house.accept(krea)))
  const other = await house.restart()
  await Promise.all([house.work(), other.work()])
  for (const { id } of accepted) expect((await house.get(id)).state).toBe('done')
  expect(house.engine.count('imageInference')).toBe(9)
  const ledger = await house.store.db.selectFrom('ledger').select('amount').execute()
  expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(9 * 9_800_000)
})
