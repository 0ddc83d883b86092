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
