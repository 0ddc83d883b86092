import { describe, expect, test } from 'vitest'
import { isAssetUsed } from './asset-uses.ts'
import { keepAsset } from './assets.ts'
import { databases, newDatabase } from './databases.test-support.ts'
import { insertGenerations } from './generations.ts'
import { historyOf } from './history.ts'
import { deleteImage, insertImages } from './images.ts'
import { keepOrigin } from './origins.ts'
import { findAssetUses } from './records.ts'
import { aGenerationRow, anImageRow } from './rows.fixture.ts'
import type { Queries } from './store.ts'

const hash = (name: string) => name.padEnd(64, '0')
const owner = 'local'

const generation = (id: string, source: string, mask?: string) =>
  aGenerationRow({
    id,
    request: JSON.stringify({
      inputs: {
        seedImage: `asset:${hash(source)}`,
        ...(mask && { maskImage: `asset:${hash(mask)}` }),
      },
    }),
  })

const image = (id: string) =>
  anImageRow({ id: `image of ${id}`, generation_id: id, state: 'stored', hash: hash(id) })

async function made(db: Queries, id: string, from: string): Promise<void> {
  await insertGenerations(db, [generation(id, from)])
  await insertImages(db, [image(id)])
}
const locked = (db: Queries, name: string, source: string, result: string | null, at = 1) =>
  keepOrigin(db, {
    owner_id: owner,
    hash: hash(name),
    source: hash(source),
    result: result === null ? null : hash(result),
    created_at: at,
  })
const given = (db: Queries, name: string) =>
  keepAsset(
    db,
    { hash: hash(name), mime: 'image/png', bytes: 1, width: 1, height: 1, alpha: 0, created_at: 1 },
    owner,
  )
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

  test('a fitted picture names its original; a result names its mask', async () => {
    const db = await open()
    await locked(db, 'f', 'a', null)
    await insertGenerations(db, [generation('b', 'f', 'd')])
    await insertImages(db, [image('b')])
    expect(await way(db, 'b')).toEqual([
      ['result', 'b', 'image of b'],
      ['fitted', 'f', null],
      ['upload', 'a', null],
    ])
    const { items } = await historyOf(db, { hash: hash('b'), owner })
    expect(items.map(({ mask }) => mask)).toEqual([hash('d'), null, null])
  })

  test('what was deleted for good is said to be gone', async () => {
    const db = await open()
    for (const name of ['a', 'c']) await given(db, name)
    await locked(db, 'c', 'a', 'b')
    const { items } = await historyOf(db, { hash: hash('c'), owner })
    expect(items.map(({ kept }) => kept)).toEqual([true, false, true])
  })

  test('a picture that was put together is used while its result is there, or it is named', async () => {
    const db = await open()
    const used = async () => {
      const uses = await findAssetUses(db)
      const found: string[] = []
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        const isUsed = await isAssetUsed(db, { hash: hash(name), owner })
        // Results are used by their own rows, which the list of all uses leaves to its readers.
        if (!['b', 'd'].includes(name))
          expect(uses.get(hash(name))?.has(owner) ?? false).toBe(isUsed)
        if (isUsed) found.push(name)
      }
      return found.join('')
    }
    await locked(db, 'c', 'f', 'b')
    await locked(db, 'f', 'a', null)
    expect(await used()).toBe('')
    await made(db, 'b', 'f')
    expect(await used()).toBe('abcf')
    await deleteImage(db, 'image of b')
    await db.deleteFrom('generations').execute()
    expect(await used()).toBe('')
    await made(db, 'd', 'c')
    await locked(db, 'e', 'c', 'd')
    // The way back from it is whole.
    expect(await used()).toBe('abcdef')
    expect(await isAssetUsed(db, { hash: hash('a'), owner: 'other' })).toBe(false)
  })
})
