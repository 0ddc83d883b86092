import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { promptly, startS3 } from '../files/bucket.test-support.ts'
import { openBucket } from '../files/bucket.ts'
import { openDisk } from '../files/disk.ts'
import { type Files, originalPath } from '../files/files.ts'
import { openS3 } from '../files/s3.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { findAsset } from '../store/assets.ts'
import { newDatabase } from '../store/databases.test-support.ts'
import { insertGenerations } from '../store/generations.ts'
import { findImage, insertImages } from '../store/images.ts'
import { aGenerationRow, anImageRow } from '../store/rows.fixture.ts'
import type { Store } from '../store/store.ts'
import { check } from './check.ts'
import { toLines } from './finding.ts'

interface House {
  files: Files
  /** Puts other bytes in a file's place, or takes it away. */
  harm(hash: string, bytes: Uint8Array | null): Promise<void>
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function onDisk(): Promise<House> {
  const { rm, writeFile } = await import('node:fs/promises')
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  folders.push(folder)
  const at = (hash: string) => join(folder, originalPath(hash))
  return {
    files: await openDisk(folder),
    harm: (hash, bytes) => (bytes ? writeFile(at(hash), bytes) : rm(at(hash))),
  }
}

async function inBucket(): Promise<House> {
  const bucket = openBucket((await startS3()).settings, promptly)
  return {
    files: openS3(bucket),
    async harm(hash, body) {
      const path = originalPath(hash)
      await bucket(body ? { method: 'PUT', path, body } : { method: 'DELETE', path })
    },
  }
}

let shade = 0
const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: ++shade, g: 9, b: 9 } } })
    .png()
    .toBuffer()

const DAY_MS = 24 * 3_600_000

async function furnish(store: Store, files: Files) {
  // A day later, so that nothing counts as being written just now.
  const world = { store, files, clock: () => Date.now() + DAY_MS }
  const keep = async () => keepPicture(world, await picture(), 'local')
  const input = await keep()
  const generation = aGenerationRow({ request: `{"seedImage":"asset:${input.hash}"}` })
  await insertGenerations(store.db, [generation])
  let place = 0
  const result = async () => {
    const { hash, bytes } = await keep()
    const id = randomUUID()
    const about = { id, generation_id: generation.id, idx: place++ }
    await insertImages(store.db, [anImageRow({ ...about, state: 'stored', hash, bytes })])
    return { id, hash }
  }
  const look = async (repair = false, deep = false) => {
    const { findings } = await check(world, { repair, deep })
    return findings.map(({ kind, name }) => `${kind} ${name}`).sort()
  }
  return { world, input, result, keep, look }
}

describe.each([
  ['SQLite and a folder', 'sqlite', onDisk],
  ['PostgreSQL and a bucket', 'postgres', inBucket],
] as const)('a check of %s', (_, kind, open) => {
  it('finds nothing where all is well, and makes thumbnails when asked to', async () => {
    const { files } = await open()
    const house = await furnish(await (await newDatabase(kind)).open(), files)
    const { hash } = await house.result()
    expect(await house.look()).toEqual([])
    const { unmade } = await check(house.world, { repair: true, deep: true })
    expect(unmade).toBeGreaterThan(0)
    expect(await files.readDerived(`${hash}.w320`)).not.toBeNull()
    expect(await check(house.world, { repair: false, deep: true })).toEqual({
      findings: [],
      files: 2,
      pictures: 1,
      unmade: 0,
    })
  })

  it('says what is lost, changes nothing unasked, and takes it back when it returns', async () => {
    const { files, harm } = await open()
    const store = await (await newDatabase(kind)).open()
    const house = await furnish(store, files)
    const { id, hash } = await house.result()
    const bytes = (await files.read(hash)) ?? new Uint8Array()
    await harm(hash, null)
    await harm(house.input.hash, null)
    const found = [`lostInput ${house.input.hash}`, `lostPicture ${id}`]
    expect(await house.look()).toEqual(found)
    expect((await findImage(store.db, { id, owner: 'local' }))?.state).toBe('stored')
    expect(await house.look(true)).toEqual(found)
    expect(await house.look()).toEqual([])
    expect(await findImage(store.db, { id, owner: 'local' })).toMatchObject({
      state: 'failed',
      hash,
    })
    expect(await findAsset(store.db, house.input.hash)).toBeUndefined()

    await files.put(bytes)
    expect(await house.look(true)).toEqual([`foundAgain ${id}`, `lostRow ${hash}`])
    expect(await house.look()).toEqual([])
    expect(await findImage(store.db, { id, owner: 'local' })).toMatchObject({
      state: 'stored',
      error: null,
    })
    expect(await findAsset(store.db, hash)).toMatchObject({ width: 8 })
  })

  it('removes what belongs to nothing, and never a file that is in use', async () => {
    const { files } = await open()
    const store = await (await newDatabase(kind)).open()
    const house = await furnish(store, files)
    const kept = await house.result()
    const stray = await files.put(randomBytes(20))
    const alone = 'c'.repeat(64)
    await files.putDerived(`${alone}.w160`, Buffer.from('small'))
    const models = 'd'.repeat(64)
    await files.putDerived(`${models}.model`, Buffer.from('small'))
    const about = { engine_id: 'e', address: 'a', seen_at: 1, bytes: 5 }
    await store.db
      .insertInto('model_pictures')
      .values({ hash: models, ...about })
      .execute()
    // On record for nobody, and yet named by a request.
    await store.db.deleteFrom('assets').where('hash', '=', house.input.hash).execute()

    const found = [
      `lostRow ${house.input.hash}`,
      `strayDerived ${alone}`,
      `strayFile ${stray.hash}`,
    ]
    expect(await house.look()).toEqual(found)
    expect(await files.has(stray.hash)).toBe(true)
    expect(await house.look(true)).toEqual(found)
    expect(await house.look()).toEqual([])
    expect(await files.has(stray.hash)).toBe(false)
    expect(await files.readDerived(`${models}.model`)).not.toBeNull()
    for (const hash of [kept.hash, house.input.hash]) expect(await files.has(hash)).toBe(true)
  })

  it('leaves a file alone that was only just written', async () => {
    const { files } = await open()
    const house = await furnish(await (await newDatabase(kind)).open(), files)
    await files.put(randomBytes(20))
    const now = { ...house.world, clock: Date.now }
    expect((await check(now, { repair: true, deep: false })).findings).toEqual([])
  })

  it('reads every file when asked to, and stops showing a damaged one', async () => {
    const { files, harm } = await open()
    const house = await furnish(await (await newDatabase(kind)).open(), files)
    const { id, hash } = await house.result()
    await harm(hash, randomBytes(30))
    expect(await house.look()).toEqual([])
    const found = [`damagedFile ${hash}`, `lostPicture ${id}`]
    expect(await house.look(false, true)).toEqual(found)
    expect(await house.look(true, true)).toEqual(found)
    expect(await files.has(hash)).toBe(false)
  })
})

it('is told in a few lines', () => {
  const list = Array.from({ length: 7 }, (_, index) => ({
    kind: 'strayFile' as const,
    name: `${index}`,
  }))
  const about = { files: 9, pictures: 2, unmade: 0 }
  expect(toLines(list, { ...about, repaired: false })).toEqual([
    '2 pictures, 9 files.',
    '7 files belong to nothing.',
    ...['0', '1', '2', '3', '4'].map((name) => `  ${name}`),
    '  … and 2 more',
    'Nothing was changed. To put it right: npm run check -- --repair',
  ])
  expect(toLines([], { ...about, repaired: true }).at(-1)).toBe('All is well.')
})
