import { describe, expect, test } from 'vitest'
import { databases, newDatabase } from './databases.test-support.ts'
import {
  dropModelPictures,
  findModelPicture,
  findStaleModelPictures,
  keepModelPictures,
  markCached,
} from './model-pictures.ts'

const picture = (hash: string, seen_at: number) => ({
  hash,
  engine_id: 'one',
  address: `https://mim.runware.ai/${hash}`,
  seen_at,
})

describe.each(databases)('models’ pictures on %s', (kind) => {
  test('are known by their hash, renewed when seen, and the longest unseen go first', async () => {
    const { db } = await (await newDatabase(kind)).open()
    await keepModelPictures(db, [], 'ana')
    await keepModelPictures(db, [picture('a', 1), picture('b', 2), picture('a', 1)], 'ana')
    await keepModelPictures(db, [picture('c', 3), picture('d', 4)], 'ana')
    await markCached(db, 'a', 100)
    await markCached(db, 'c', 100)
    await keepModelPictures(db, [picture('a', 5)], 'ana')
    const found = (hash: string, owner = 'ana') => findModelPicture(db, { hash, owner })
    expect(await found('a')).toMatchObject({ seen_at: 5, bytes: 100 })
    expect(await found('a', 'ben')).toBeUndefined()
    expect(await found('x')).toBeUndefined()
    expect(await findStaleModelPictures(db, { kept: 1, cached: true })).toEqual(['c'])
    expect(await findStaleModelPictures(db, { kept: 2, cached: false })).toEqual(['c', 'b'])
    await dropModelPictures(db, ['c', 'b'])
    expect(await findStaleModelPictures(db, { kept: 0, cached: false })).toEqual(['a', 'd'])
  })
})

test('searches that find the same pictures in another order do not wait for each other', async () => {
  const database = await newDatabase('postgres')
  const stores = await Promise.all([database.open(), database.open()])
  const some = Array.from({ length: 60 }, (_, at) =>
    picture(`hash ${String(at).padStart(2, '0')}`, at),
  )
  const orders = [some, some.toReversed()]
  for (let round = 0; round < 20; round++)
    await Promise.all(
      stores.map(({ db }, at) => keepModelPictures(db, orders[at] ?? [], `person ${at}`)),
    )
  const rows = await stores[0]?.db.selectFrom('model_picture_owners').selectAll().execute()
  expect(rows).toHaveLength(120)
})
