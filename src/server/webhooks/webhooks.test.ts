import { describe, expect, it } from 'vitest'
import { krea, openHouse } from '../jobs/house.test-support.ts'
import { databases } from '../store/databases.test-support.ts'
import { openWebhooks } from './webhooks.ts'

const ORIGIN = 'https://playground.example'

async function reachable(kind: (typeof databases)[number]) {
  const house = await openHouse({ kind })
  const webhooks = await openWebhooks(house.store.db, ORIGIN)
  return house.restart({ webhooks })
}
type House = Awaited<ReturnType<typeof reachable>>

const dueOf = async ({ store }: House, id: string) =>
  (
    await store.db
      .selectFrom('generations')
      .select('due_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).due_at

const addressIn = (house: House): string => {
  const task = house.engine.arrived.find(({ taskType }) => taskType === 'imageInference')
  return String(task?.webhookURL ?? '')
}

const call = (house: House, address: string, body = '') =>
  house.call('POST', address.replace(ORIGIN, ''), { 'content-type': 'application/json' }, body)

describe.each(databases)('a webhook on %s', (kind) => {
  it('is asked for at an address of its own, which no document and no reader shows', async () => {
    const house = await reachable(kind)
    const { id, taskUUID } = await house.accept(krea)
    await house.step()
    const address = addressIn(house)
    expect(address).toMatch(new RegExp(`^${ORIGIN}/api/webhooks/${taskUUID}/[A-Za-z0-9_-]{43}$`))
    const mark = address.split('/').at(-1) ?? ''
    expect(JSON.stringify(await house.get(id))).not.toContain(mark)
    // Another instance makes the same address, another task another one.
    const other = await openWebhooks(house.store.db, ORIGIN)
    expect(other.addressOf(taskUUID)).toBe(address)
    expect(other.isOwn(house.deps.newId(), mark)).toBe(false)
  })

  it("leaves a person's own webhook and synchronous work alone", async () => {
    const house = await reachable(kind)
    await house.accept({ ...krea, webhookURL: 'https://theirs.example/' })
    await house.step()
    expect(addressIn(house)).toBe('https://theirs.example/')
    const local = await openHouse({ kind })
    await local.accept(krea)
    await local.step()
    expect(addressIn(local)).toBe('')
  })

  it('makes the next question due, and its body is not believed', async () => {
    const house = await reachable(kind)
    const { id } = await house.accept(krea)
    await house.step()
    const before = await dueOf(house, id)
    const forged = JSON.stringify([
      { status: 'success', cost: 99, imageURL: 'https://evil.example/' },
    ])
    expect((await call(house, addressIn(house), forged)).status).toBe(204)
    expect(await dueOf(house, id)).toBeLessThan(before ?? 0)
    expect(await house.get(id)).toMatchObject({ state: 'submitted', cost: null })
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', cost: 0.0098 })
    expect((await call(house, addressIn(house), forged)).status).toBe(204)
    expect(await house.get(id)).toMatchObject({ state: 'done', cost: 0.0098 })
  })

  it('that is forged changes nothing', async () => {
    const house = await reachable(kind)
    const { id, taskUUID } = await house.accept(krea)
    await house.step()
    const before = await dueOf(house, id)
    for (const mark of ['x', 'A'.repeat(43), addressIn(house).split('/').at(-1)?.slice(1) ?? ''])
      expect((await call(house, `/api/webhooks/${taskUUID}/${mark}`)).status).toBe(404)
    expect(await dueOf(house, id)).toBe(before)
  })
})

it('is no help that is needed: polling alone ends the same', async () => {
  const [called, polled] = [await reachable('sqlite'), await openHouse()]
  const ends = []
  for (const house of [called, polled]) {
    const { id } = await house.accept({ ...krea, seed: '7', numberResults: 2 })
    await house.step()
    if (house === called) await call(called, addressIn(called))
    await house.work()
    const { state, cost, images } = await house.get(id)
    ends.push({ state, cost, seeds: images.map(({ seed }) => seed) })
  }
  expect(ends[0]).toEqual(ends[1])
})
