import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { databases } from '../store/databases.test-support.ts'
import { findGeneration, insertGenerations, updateGeneration } from '../store/generations.ts'
import { findImage, insertImages, updateImage } from '../store/images.ts'
import { aGenerationRow, anImageRow } from '../store/rows.fixture.ts'
import { meet } from '../store/waiting.test-support.ts'
import { changeImage, purgeImage } from './delete.ts'
import { type House, openHouse } from './house.test-support.ts'
import { keepPicture } from './keep-picture.ts'
import { emptyTrash } from './trash.ts'

const owner = 'local'

/** Two results of one generation, in the trash since 10. */
async function makeTwo({ deps, store }: House) {
  const row = aGenerationRow()
  await insertGenerations(store.db, [row])
  const images = await Promise.all(
    [0, 1].map(async (idx) => {
      const background = { r: 50 + 100 * idx, g: 1, b: 1 }
      const size = { width: 8, height: 8, channels: 3 as const }
      const bytes = await sharp({ create: { ...size, background } })
        .png()
        .toBuffer()
      const { hash } = await keepPicture(deps, bytes, owner)
      return anImageRow({ generation_id: row.id, idx, state: 'stored', hash, trashed_at: 10 })
    }),
  )
  await insertImages(store.db, images)
  const [one, two] = images
  if (!one || !two) throw new Error('two were made')
  return { row, one, two }
}

describe.each(databases)('a picture on %s', (kind) => {
  it('that is brought back while the trash is emptied stays', async () => {
    const house = await openHouse({ kind })
    const { deps, store } = house
    const { one, two } = await makeTwo(house)
    const { remove } = deps.files
    let other = one
    deps.files.remove = async (hash) => {
      other = hash === one.hash ? two : one
      await changeImage(deps, other, { trashed_at: null })
      await remove(hash)
    }
    expect(await emptyTrash(deps, { before: 50 })).toEqual({ deleted: 1, kept: 0 })
    expect(await findImage(store.db, { id: other.id, owner })).toMatchObject({ trashed_at: null })
    expect(await deps.files.has(other.hash ?? '')).toBe(true)
  })

  it('that a request names, accepted while the trash is emptied, keeps its bytes', async () => {
    const house = await openHouse({ kind })
    const { deps, store } = house
    const { one, two } = await makeTwo(house)
    const { remove } = deps.files
    let other = one
    deps.files.remove = async (hash) => {
      other = hash === one.hash ? two : one
      const request = `{"seedImage":"asset:${other.hash}"}`
      await insertGenerations(store.db, [aGenerationRow({ created_at: deps.clock(), request })])
      await remove(hash)
    }
    expect(await emptyTrash(deps, { before: 50 })).toEqual({ deleted: 2, kept: 0 })
    expect(await findImage(store.db, { id: other.id, owner })).toBeUndefined()
    expect(await deps.files.has(other.hash ?? '')).toBe(true)
  })
})

describe('on PostgreSQL, at the same moment,', () => {
  it('the last pictures of a generation take it along', async () => {
    const house = await openHouse({ kind: 'postgres' })
    const { deps, store } = house
    const { row, one, two } = await makeTwo(house)
    await meet(store, {
      write: (tx) => updateGeneration(tx, { id: row.id }, {}),
      other: () => Promise.all([one, two].map((image) => purgeImage(deps, image))),
      waiting: 2,
    })
    expect(await findGeneration(store.db, { id: row.id, owner })).toBeUndefined()
  })

  it('a picture is starred while it is stored', async () => {
    const house = await openHouse({ kind: 'postgres' })
    const { deps, store } = house
    const { row, one } = await makeTwo(house)
    await meet(store, {
      write: (tx) => updateGeneration(tx, { id: row.id }, {}),
      other: () => changeImage(deps, one, { starred: 1 }),
      afterwards: (tx) => updateImage(tx, one.id, { stored_at: 5 }),
    })
    const image = await findImage(store.db, { id: one.id, owner })
    expect(image).toMatchObject({ starred: 1, stored_at: 5 })
  })
})
