import { describe, expect, test } from 'vitest'
import { databases, newDatabase } from './databases.test-support.ts'
import { findFlagged } from './flagged.ts'
import { insertGenerations } from './generations.ts'
import { insertImages } from './images.ts'
import { keepOrigin } from './origins.ts'
import { aGenerationRow, anImageRow } from './rows.fixture.ts'

const hash = (name: string) => name.padEnd(64, '0')
const owner = 'local'

describe.each(databases)('what the service flagged, on %s', (kind) => {
  test('is found by its bytes and in what was put together from it, for its owner', async () => {
    const { db } = await (await newDatabase(kind)).open()
    await insertGenerations(db, [aGenerationRow({ id: 'g' })])
    const stored = { generation_id: 'g', state: 'stored' } as const
    await insertImages(db, [
      anImageRow({ ...stored, id: 'flagged', idx: 0, hash: hash('a'), nsfw: 1 }),
      anImageRow({ ...stored, id: 'clear', idx: 1, hash: hash('b'), nsfw: 0 }),
    ])
    const put = (name: string, source: string, result: string | null) =>
      keepOrigin(db, {
        owner_id: owner,
        hash: hash(name),
        source: hash(source),
        result: result === null ? null : hash(result),
        created_at: 1,
      })
    await put('c', 'a', null)
    await put('d', 'c', 'b')
    // A word that leads in a circle ends.
    await put('e', 'f', null)
    await put('f', 'e', null)
    const found = (name: string, whose = owner) =>
      findFlagged(db, { hash: hash(name), owner: whose })
    for (const name of ['a', 'c', 'd']) expect(await found(name)).toBe('flagged')
    for (const name of ['b', 'e', 'g']) expect(await found(name)).toBeNull()
    expect(await found('a', 'somebody')).toBeNull()
  })
})
