import { describe, expect, test } from 'vitest'
import { isAssetUsed } from './assets.ts'
import { databases, newDatabase } from './databases.test-support.ts'
import { insertGeneration } from './generations.ts'
import { historyOf } from './history.ts'
import { deleteImage, insertImages } from './images.ts'
import { isInOrigins, keepOrigin } from './origins.ts'
import { aGenerationRow, anImageRow } from './rows.fixture.ts'
import type { Queries } from './store.ts'

const hash = (name: string) => name.padEnd(64, '0')
const owner = 'local'

const generation = (id: string, source: string) =>
  aGenerationRow({
    id,
    request: JSON.stringify({ inputs: { seedImage: `asset:${hash(source)}` } }),
  })

const image = (id: string) =>
  anImageRow({ id: `image of ${id}`, generation_id: id, state: 'stored', hash: hash(id) })

async function made(db: Queries, id: string, from: string): Promise<void> {
  await insertGeneration(db, generation(id, from))
  await insertImages(db, [image(id)])
}
const locked = (db: Queries, name: string, source: string, result: string, at = 1) =>
  keepOrigin(db, {
    owner_id: owner,
    hash: hash(name),
    source: hash(source),
    result: hash(result),
    created_at: at,
  })
const way = async (db: Queries, name: string) =>
  (await historyOf(db, { hash: hash(name), owner })).items.map((item) => [
    item.kind,
    item.hash.replace(/0+$/, ''),
    item.imageId,
  ])

describe.each(databases)('what a picture was made from, on %s', (kind) => {
  const open = async () => (await (await newDatabase(kind)).open()).db

  test('leads back over results and locked pictures to the first', async () => {
    const db = await open()
    await made(db, 'b', 'a')
    await locked(db, 'c', 'a', 'b')
    await made(db, 'd', 'c')
    await locked(db, 'e', 'c', 'd')
    expect(await way(db, 'e')).toEqual([
      ['locked', 'e', null],
      ['result', 'd', 'image of d'],
      ['locked', 'c', null],
      ['result', 'b', 'image of b'],
      ['upload', 'a', null],
    ])
    await deleteImage(db, 'image of d')
    expect((await way(db, 'e')).slice(0, 3)).toEqual([
      ['locked', 'e', null],
      ['result', 'd', null],
      ['locked', 'c', null],
    ])
  })

  test('a ring ends', async () => {
    const db = await open()
    await made(db, 'a', 'b')
    await made(db, 'b', 'a')
    expect(await way(db, 'a')).toHaveLength(2)
  })

  test('what was said first stays; what holds a part is found, newest first', async () => {
    const db = await open()
    await locked(db, 'c', 'a', 'b', 1)
    await locked(db, 'c', 'x', 'y', 2)
    await locked(db, 'd', 'a', 'b', 3)
    expect((await historyOf(db, { hash: hash('b'), owner })).locked).toEqual([hash('d'), hash('c')])
    expect((await way(db, 'c'))[1]).toEqual(['result', 'b', null])
    expect((await historyOf(db, { hash: hash('b'), owner: 'other' })).locked).toEqual([])
  })

  test('parts are kept', async () => {
    const db = await open()
    await locked(db, 'c', 'a', 'b')
    for (const name of ['a', 'b', 'c']) {
      expect(await isInOrigins(db, { hash: hash(name), owner })).toBe(true)
      expect(await isAssetUsed(db, hash(name), owner)).toBe(true)
    }
    expect(await isAssetUsed(db, hash('d'), owner)).toBe(false)
    expect(await isAssetUsed(db, hash('a'), 'other')).toBe(false)
  })
})
