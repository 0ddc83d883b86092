import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { findAsset } from '../store/assets.ts'
import { databases } from '../store/databases.test-support.ts'
import { insertGenerations } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { writeLedger } from '../store/ledger.ts'
import { findOrigin, keepOrigin } from '../store/origins.ts'
import { aGenerationRow, anImageRow } from '../store/rows.fixture.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import { findUpload, keepUpload } from '../store/uploads.ts'
import { purgeImage, purgePutTogether } from './delete.ts'
import { type House, openHouse } from './house.test-support.ts'
import { keepPicture } from './keep-picture.ts'
import { dropUnusedInputs, emptyTrash } from './trash.ts'

let shade = 0
const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: ++shade, g: 1, b: 1 } } })
    .png()
    .toBuffer()

const keep = async ({ deps }: House, owner = 'local') =>
  (await keepPicture(deps, await picture(), owner)).hash

async function make(
  { store }: House,
  hash: string,
  image: Partial<ImageRow> = {},
  generation: Partial<GenerationRow> = {},
): Promise<ImageRow> {
  const row = aGenerationRow({ owner_id: image.owner_id ?? 'local', ...generation })
  await insertGenerations(store.db, [row])
  const result = anImageRow({ generation_id: row.id, state: 'stored', hash, ...image })
  await insertImages(store.db, [result])
  return result
}

const idsIn = async ({ store }: House, table: 'images' | 'generations') =>
  (await store.db.selectFrom(table).select('id').execute()).map(({ id }) => id)

describe.each(databases)('promise 12: the trash on %s', (kind) => {
  it('goes for good once it is old, with files and words; the rest stays', async () => {
    const house = await openHouse({ kind })
    const { deps, store } = house
    const [old, fresh, shared, working] = await Promise.all([1, 2, 3, 4].map(() => keep(house)))
    if (!old || !fresh || !shared || !working) throw new Error('four were kept')
    const gone = await make(house, old, { trashed_at: 10 }, { request: '{"positivePrompt":"p"}' })
    const younger = await make(house, fresh, { trashed_at: 100 })
    await make(house, shared, { trashed_at: 10 })
    const other = await make(house, shared)
    const open = await make(house, working, { trashed_at: 10 }, { due_at: 5 })
    await writeLedger(store.db, '2026-01-01', [
      {
        owner_id: 'local',
        at: 1,
        generation_id: gone.generation_id,
        image_id: gone.id,
        model: 'krea-flux-1-krea-dev',
        engine_id: 'engine-1',
        demo: 0,
        subject: 'model',
        kind: 'settle',
        amount: 20,
        estimated: 0,
      },
    ])
    expect(await emptyTrash(deps, { before: 50 })).toEqual({ deleted: 2, kept: 1 })
    const left = [younger, other, open]
    expect((await idsIn(house, 'images')).sort()).toEqual(left.map(({ id }) => id).sort())
    expect((await idsIn(house, 'generations')).sort()).toEqual(
      left.map(({ generation_id }) => generation_id).sort(),
    )
    for (const [hash, there] of [
      [old, false],
      [fresh, true],
      [shared, true],
      [working, true],
    ] as const) {
      expect(await deps.files.has(hash)).toBe(there)
      expect((await findAsset(store.db, hash)) !== undefined).toBe(there)
    }
    const ledger = await store.db.selectFrom('ledger').select(['amount', 'image_id']).execute()
    expect(ledger).toEqual([{ amount: 20, image_id: gone.id }])
  })

  it("is emptied for one person and leaves the others'", async () => {
    const house = await openHouse({ kind })
    const own = await make(house, await keep(house, 'ana'), { owner_id: 'ana', trashed_at: 10 })
    const theirs = await make(house, await keep(house, 'ben'), { owner_id: 'ben', trashed_at: 10 })
    const emptied = await emptyTrash(house.deps, { before: 50, owner: 'ana' })
    expect(emptied).toEqual({ deleted: 1, kept: 0 })
    expect(await idsIn(house, 'images')).toEqual([theirs.id])
    expect(await house.deps.files.has(own.hash ?? '')).toBe(false)
  })

  it('is emptied however much is in it', async () => {
    const house = await openHouse({ kind })
    const hash = await keep(house)
    const generation = aGenerationRow()
    await insertGenerations(house.store.db, [generation])
    const about = { generation_id: generation.id, state: 'stored', hash, trashed_at: 10 }
    await insertImages(
      house.store.db,
      Array.from({ length: 230 }, (_, idx) => anImageRow({ ...about, id: randomUUID(), idx })),
    )
    expect(await emptyTrash(house.deps, { before: 50 })).toEqual({ deleted: 230, kept: 0 })
    expect(await idsIn(house, 'generations')).toEqual([])
    expect(await house.deps.files.has(hash)).toBe(false)
  })
})

describe.each(databases)('pictures that were put together, on %s', (kind) => {
  async function accepted(house: House) {
    const { deps, store } = house
    const [source, result, locked] = await Promise.all([1, 2, 3].map(() => keep(house)))
    if (!source || !result || !locked) throw new Error('three were kept')
    const request = `{"inputs":{"seedImage":"asset:${source}"}}`
    const image = await make(house, result, {}, { request })
    await keepOrigin(store.db, {
      owner_id: 'local',
      hash: locked,
      source,
      result,
      created_at: deps.clock(),
    })
    const left = async () => {
      const there = await Promise.all([source, result, locked].map((hash) => deps.files.has(hash)))
      return ['source', 'result', 'locked'].filter((_, at) => there[at])
    }
    return { source, result, locked, image, left }
  }

  it('stay while their result does, and go with it for good', async () => {
    const house = await openHouse({ kind })
    const { image, locked, left } = await accepted(house)
    expect(await dropUnusedInputs(house.deps, house.deps.clock() + 1)).toBe(0)
    expect(await left()).toEqual(['source', 'result', 'locked'])
    expect(await purgeImage(house.deps, image)).toBe('deleted')
    // What was given goes with the other inputs that nothing uses.
    expect(await left()).toEqual(['source'])
    expect(await findAsset(house.store.db, locked)).toBeUndefined()
    expect(await findOrigin(house.store.db, { hash: locked, owner: 'local' })).toBeUndefined()
    expect(await dropUnusedInputs(house.deps, house.deps.clock() + 1)).toBe(1)
    expect(await left()).toEqual([])
  })

  it('stay without their result where a picture was made from them, and are swept after it', async () => {
    const house = await openHouse({ kind })
    const { image, locked, left } = await accepted(house)
    const request = `{"inputs":{"seedImage":"asset:${locked}"}}`
    const next = await make(house, await keep(house), {}, { request })
    await purgeImage(house.deps, image)
    expect(await left()).toEqual(['source', 'locked'])
    const own = { hash: locked, owner: 'local' }
    expect(await purgePutTogether(house.deps, own)).toBe('used')
    expect(await dropUnusedInputs(house.deps, house.deps.clock() + 1)).toBe(0)
    await purgeImage(house.deps, next)
    expect(await dropUnusedInputs(house.deps, house.deps.clock() + 1)).toBe(2)
    expect(await left()).toEqual([])
  })

  it('are deleted alone; nothing else is', async () => {
    const house = await openHouse({ kind })
    const { locked, source, left } = await accepted(house)
    expect(await purgePutTogether(house.deps, { hash: source, owner: 'local' })).toBe('missing')
    expect(await purgePutTogether(house.deps, { hash: locked, owner: 'ben' })).toBe('missing')
    expect(await purgePutTogether(house.deps, { hash: locked, owner: 'local' })).toBe('deleted')
    expect(await left()).toEqual(['source', 'result'])
  })
})

describe.each(databases)('inputs on %s', (kind) => {
  it('that nothing uses go with their uploads; those in use, or given lately, stay', async () => {
    const house = await openHouse({ kind })
    const { deps, store } = house
    const [unused, named, inContext, result] = await Promise.all(
      [1, 2, 3, 4].map(() => keep(house)),
    )
    if (!unused || !named || !inContext || !result) throw new Error('four were kept')
    const request = `{"seedImage":"asset:${named}"}`
    const context = `{"version":1,"pictureToEdit":"asset:${inContext}"}`
    await make(house, result, {}, { request, context })
    await keepPicture(deps, (await deps.files.read(unused)) ?? new Uint8Array(), 'ben')
    const upload = { engine_id: 'e', hash: unused, image_uuid: 'u', uploaded_at: 1 }
    await keepUpload(store.db, upload)
    const before = deps.clock() + 1
    expect(await dropUnusedInputs(deps, before - 2)).toBe(0)
    expect(await dropUnusedInputs(deps, before)).toBe(1)
    expect(await deps.files.has(unused)).toBe(false)
    expect(await findAsset(store.db, unused)).toBeUndefined()
    expect(await findUpload(store.db, 'e', unused, 0)).toBeUndefined()
    for (const hash of [named, inContext, result]) expect(await deps.files.has(hash)).toBe(true)
    expect(await dropUnusedInputs(deps, before)).toBe(0)
  })

  it('given again while others are dropped stay', async () => {
    const house = await openHouse({ kind })
    const { deps } = house
    const hashes = [await keep(house), await keep(house)]
    const before = deps.clock() + 1
    const { remove } = deps.files
    let again = ''
    deps.files.remove = async (hash) => {
      again = hashes.find((other) => other !== hash) ?? ''
      house.pass(1_000)
      await keepPicture(deps, (await deps.files.read(again)) ?? new Uint8Array(), 'local')
      await remove(hash)
    }
    expect(await dropUnusedInputs(deps, before)).toBe(1)
    expect(await findAsset(house.store.db, again)).toBeDefined()
    expect(await deps.files.has(again)).toBe(true)
  })

  it('that one person no longer uses stay for another', async () => {
    const house = await openHouse({ kind })
    const { deps } = house
    const hash = await keep(house, 'ana')
    await keepPicture(deps, (await deps.files.read(hash)) ?? new Uint8Array(), 'ben')
    const request = `{"seedImage":"asset:${hash}"}`
    await make(house, await keep(house, 'ben'), { owner_id: 'ben' }, { request })
    expect(await dropUnusedInputs(deps, deps.clock() + 1)).toBe(0)
    expect(await deps.files.has(hash)).toBe(true)
  })
})
