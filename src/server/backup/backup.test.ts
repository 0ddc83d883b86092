import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import { openDisk } from '../files/disk.ts'
import { type Folder, openFolder } from '../folder/folder.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { insertGenerations } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { aGenerationRow, anImageRow } from '../store/rows.fixture.ts'
import type { Database } from '../store/schema.ts'
import { backUp } from './backup.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backup-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = async (path: string) => {
  const folder = await openFolder(path)
  if (!folder) throw new Error('somebody has it')
  const world = { store: folder.store, files: await openDisk(path), clock: Date.now }
  return { folder, world }
}
const close = async ({ store, lock }: Folder) => {
  await store.close()
  lock.release()
}

/** Every row of every table. */
async function rowsOf({ store: { db } }: Folder): Promise<Record<string, object[]>> {
  const tables = await db.introspection.getTables()
  // The database's own names of the tables that its migrations made.
  const names = tables.map(({ name }) => name as keyof Database)
  const rows = names.map(async (name) => [name, await db.selectFrom(name).selectAll().execute()])
  return Object.fromEntries(await Promise.all(rows))
}

let shade = 0
async function make({ world }: Awaited<ReturnType<typeof open>>): Promise<string> {
  shade += 1
  const background = { r: shade, g: shade, b: 9 }
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
  const { hash } = await keepPicture(world, bytes, 'local')
  const row = aGenerationRow({ request: '{"positivePrompt":"kept words"}' })
  await insertGenerations(world.store.db, [row])
  await insertImages(world.store.db, [anImageRow({ generation_id: row.id, state: 'stored', hash })])
  return hash
}

it('of a folder in use is a whole one, in which everything is there', async () => {
  const from = join(root, 'data')
  const own = await open(from)
  const hashes = []
  for (let index = 0; index < 5; index += 1) hashes.push(await make(own))
  const target = join(root, 'copy')
  // The server goes on meanwhile.
  const [copied] = await Promise.all([backUp(from, target), make(own)])
  expect(copied).toBeGreaterThanOrEqual(5)
  const { id } = own.folder
  const rows = await rowsOf(own.folder)
  await close(own.folder)
  rmSync(from, { recursive: true })

  const restored = await open(target)
  expect(restored.folder.id).toBe(id)
  const { findings, pictures } = await check(restored.world, { repair: false, deep: true })
  expect(findings).toEqual([])
  expect(pictures).toBeGreaterThanOrEqual(5)
  for (const hash of hashes) expect(await restored.world.files.has(hash)).toBe(true)
  // The one that was made meanwhile may be in it or not.
  const found = await rowsOf(restored.folder)
  for (const [table, of] of Object.entries(found))
    for (const row of of) expect(rows[table]).toContainEqual(row)
  expect(found.generations?.length).toBeGreaterThanOrEqual(5)
  expect(JSON.stringify(found.generations)).toContain('kept words')
  // And it is one to go on with.
  await make(restored)
  await close(restored.folder)
})

it('overwrites nothing', async () => {
  const own = await open(join(root, 'data'))
  const target = join(root, 'full')
  await backUp(join(root, 'data'), target)
  writeFileSync(join(target, 'note'), 'mine')
  await expect(backUp(join(root, 'data'), target)).rejects.toThrow('not empty')
  await close(own.folder)
})
