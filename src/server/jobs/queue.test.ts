import { describe, expect, test } from 'vitest'
import type { Queue } from '../../contract/queue.ts'
import { databases } from '../store/databases.test-support.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'

const order = async (house: House): Promise<string[]> =>
  (await read<Queue>(await house.call('GET', '/api/queue'))).order.map(({ id }) => id)

const moveTo = (house: House, id: string | undefined, to: string) =>
  house.call(
    'POST',
    `/api/generations/${id}/move`,
    { 'content-type': 'application/json' },
    JSON.stringify({ to }),
  )

/** Each a moment after the other. */
async function queued(house: House, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    ids.push((await house.accept(krea)).id)
    house.pass(1)
  }
  return ids
}

describe.each(databases)('the queue on %s', (kind) => {
  test('goes by acceptance, with what was put at the front before it', async () => {
    const house = await openHouse({ kind })
    const [a, b] = await queued(house, 2)
    const { id: c } = await house.accept(krea, { front: true })
    const { id: d } = await house.accept(krea, { front: true })
    expect(await order(house)).toEqual([d, c, a, b])
    const states: string[] = []
    for (let step = 0; step < 2; step++) await house.step()
    for (const id of [d, c, a, b]) states.push((await house.get(id ?? '')).state)
    expect(states).toEqual(['submitted', 'submitted', 'accepted', 'accepted'])
  })

  test('is moved by two people at once, one after the other', async () => {
    const house = await openHouse({ kind })
    const [a, b, c, d] = await queued(house, 4)
    for (let round = 0; round < 4; round++) {
      const replies = await Promise.all([c, d].map((id) => moveTo(house, id, 'front')))
      expect(replies.map(({ ok }) => ok)).toEqual([true, true])
      const now = await order(house)
      expect(now.slice(0, 2).sort()).toEqual([c, d].sort())
      expect(now.slice(2)).toEqual([a, b])
      await Promise.all([c, d].map((id) => moveTo(house, id, 'back')))
      expect((await order(house)).slice(0, 2)).toEqual([a, b])
    }
    const places = await house.store.db.selectFrom('generations').select('place').execute()
    expect(new Set(places.map(({ place }) => place)).size).toBe(4)
  })

  test('is moved to either end and by one place, whatever moment each was accepted in', async () => {
    const house = await openHouse({ kind })
    const ids = (await Promise.all(Array.from({ length: 4 }, () => house.accept(krea)))).map(
      ({ id }) => id,
    )
    const [a, b, c, d] = await order(house)
    expect([a, b, c, d].sort()).toEqual(ids.sort())
    await moveTo(house, d, 'front')
    expect(await order(house)).toEqual([d, a, b, c])
    await moveTo(house, b, 'earlier')
    expect(await order(house)).toEqual([d, b, a, c])
    await moveTo(house, d, 'later')
    expect(await order(house)).toEqual([b, d, a, c])
    await moveTo(house, b, 'back')
    expect(await order(house)).toEqual([d, a, c, b])
    await moveTo(house, d, 'earlier')
    expect(await order(house)).toEqual([d, a, c, b])
    const { id: last } = await house.accept(krea)
    expect((await order(house)).at(-1)).toBe(last)
  })
})

test('what was sent cannot be moved, and a move has four words', async () => {
  const house = await openHouse()
  const { id } = await house.accept(krea)
  expect((await moveTo(house, id, 'up')).status).toBe(422)
  await house.step()
  expect((await moveTo(house, id, 'front')).status).toBe(409)
})

test('no more are under way than CONCURRENCY, and the rest keep their order', async () => {
  const house = await openHouse()
  const never = (task: object) => ({ body: { data: [{ ...task, status: 'processing' }] } })
  house.engine.on.ask = ({ taskUUID }) => never({ taskUUID })
  const ids = await queued(house, 6)
  while (await house.step());
  const limit = house.deps.settings.concurrency
  expect(house.engine.count('imageInference')).toBe(limit)
  expect(await order(house)).toEqual(ids.slice(limit))
})
