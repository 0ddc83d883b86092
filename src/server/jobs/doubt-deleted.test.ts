import { describe, expect, it } from 'vitest'
import type { Spend } from '../../contract/spend.ts'
import { databases } from '../store/databases.test-support.ts'
import { committed } from '../store/ledger.ts'
import { differingSums } from '../store/ledger-sums.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'
import { failed } from './scripted-engine.test-support.ts'

/** Four results that nobody knows of. */
async function makeDoubt(house: House) {
  house.engine.on.submit = () => failed('UND_ERR_SOCKET')
  const { id } = await house.accept({ ...krea, numberResults: 4, includeCost: false })
  await house.work()
  const doubt = await house.get(id)
  expect(doubt.state).toBe('inDoubt')
  return doubt
}

/** USD: spent, set aside, and what caps count of both. */
async function moneyOf({ call, store }: House) {
  const { today, reserved } = await read<Spend>(await call('GET', '/api/spend'))
  expect(await differingSums(store.db)).toEqual([])
  return { spent: today.real.usd, reserved, counted: (await committed(store.db, {})) / 1e9 }
}

describe.each(databases)('promise 12: work in doubt that is deleted, on %s', (kind) => {
  it('counts by its estimate, once, and sets nothing aside any more', async () => {
    const house = await openHouse({ kind })
    const { images } = await makeDoubt(house)
    expect(await moneyOf(house)).toEqual({ spent: 0, reserved: 0.049, counted: 0.049 })
    const [first, ...rest] = images
    expect((await house.call('DELETE', `/api/images/${first?.id}?purge=1`)).status).toBe(204)
    expect(await moneyOf(house)).toEqual({ spent: 0.0098, reserved: 0.03675, counted: 0.04655 })
    for (const { id } of rest) await house.call('DELETE', `/api/images/${id}?purge=1`)
    expect(await moneyOf(house)).toEqual({ spent: 0.0392, reserved: 0, counted: 0.0392 })
    const { today } = await read<Spend>(await house.call('GET', '/api/spend'))
    expect(today.real.images).toBe(0)
  })

  it('counts no more for it when the rest is found', async () => {
    const house = await openHouse({ kind })
    const { id, images } = await makeDoubt(house)
    for (const image of images.slice(0, 3))
      await house.call('DELETE', `/api/images/${image.id}?purge=1`)
    const [sent] = house.engine.arrived
    if (sent) house.engine.tasks.set(String(sent.taskUUID), sent)
    await house.call('POST', `/api/generations/${id}/check`)
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', cost: 0.0098, costEstimated: true })
    expect(await moneyOf(house)).toEqual({ spent: 0.0392, reserved: 0, counted: 0.0392 })
  })
})
