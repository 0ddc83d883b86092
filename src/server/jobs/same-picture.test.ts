import { describe, expect, test } from 'vitest'
import type { ProblemBody } from '../../contract/error.ts'
import { databases } from '../store/databases.test-support.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'

const unlessMade = { unlessMade: true }

/** A finished picture of krea, and the request for just that one. */
async function made(house: House) {
  const { id } = await house.accept(krea)
  await house.work()
  const [image] = (await house.get(id)).images
  if (!image?.seed) throw new Error('The engine names the seed of each result.')
  return { image, again: { ...krea, seed: image.seed } }
}

describe.each(databases)('a picture that exists, on %s', (kind) => {
  test('is shown instead of paid for again, until somebody insists', async () => {
    const house = await openHouse({ kind })
    const { image, again } = await made(house)
    const refused = await house.post(again, unlessMade)
    expect(refused.status).toBe(409)
    expect((await read<ProblemBody>(refused)).error).toMatchObject({
      code: 'conflict',
      image: image.id,
    })
    expect((await house.post(again)).status).toBe(202)
  })

  test('is not meant where anything else is asked for, or it was thrown away', async () => {
    const house = await openHouse({ kind })
    const { image, again } = await made(house)
    for (const other of [
      krea,
      { ...again, steps: 9 },
      { ...again, numberResults: 2 },
      { ...again, seed: '1' },
    ])
      expect((await house.post(other, unlessMade)).status).toBe(202)
    await house.store.db
      .updateTable('images')
      .set({ trashed_at: 1 })
      .where('id', '=', image.id)
      .execute()
    expect((await house.post(again, unlessMade)).status).toBe(202)
  })

  test('of another engine is another picture', async () => {
    const house = await openHouse({ kind })
    const { again } = await made(house)
    await house.store.db.updateTable('generations').set({ engine_id: 'another' }).execute()
    expect((await house.post(again, unlessMade)).status).toBe(202)
  })
})
