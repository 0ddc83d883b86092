import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { check } from '../check/check.ts'
import { promptly, startS3 } from '../files/bucket.test-support.ts'
import { openBucket } from '../files/bucket.ts'
import { listBucket } from '../files/bucket-list.ts'
import { openFiles } from '../files/open-files.ts'
import type { S3Settings } from '../files/s3-settings.ts'
import { openFolder } from '../folder/folder.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'
import { insertGenerations } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { aGenerationRow, anImageRow } from '../store/rows.fixture.ts'
import { programs, startDumpable } from './postgres-programs.test-support.ts'

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What an instance has at its start: a folder of its own, the history, the pictures. */
async function start(dataDir: string, databaseUrl: string, s3: S3Settings) {
  const folder = await openFolder(dataDir, databaseUrl)
  if (!folder) throw new Error('somebody has it')
  const { store, lock } = folder
  const stop = async () => {
    await store.close()
    lock.release()
  }
  try {
    const files = await openFiles(store.db, { dataDir, s3 }, fetch)
    return { world: { store, files, clock: Date.now }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Every object under its own name, as `mc mirror` copies them. */
async function mirror(from: S3Settings, to: S3Settings): Promise<number> {
  const [source, target] = [openBucket(from, promptly), openBucket(to, promptly)]
  const names = ['playground.json']
  for await (const { key } of listBucket(source, 'files/')) names.push(key)
  for (const path of names) {
    const { body } = await source({ method: 'GET', path })
    await target({ method: 'PUT', path, body: Buffer.from(body) })
  }
  return names.length
}

const TABLES = ['generations', 'images', 'assets', 'asset_owners', 'ledger', 'marks'] as const

it.skipIf(programs === undefined)(
  "a team's history and bucket come back whole: pg_dump and pg_restore, object by object",
  async () => {
    const { call, url } = await startDumpable(programs ?? '')
    const s3 = await startS3()
    const own = newFolder()
    const before = await start(own, url('one'), s3.bucket('pictures'))
    for (const shade of [20, 90, 160]) {
      const { hash } = await keepPicture(before.world, Buffer.from(await picture(shade)), 'ana')
      const row = aGenerationRow({ owner_id: 'ana', request: '{"seed":9007199254740993}' })
      await insertGenerations(before.world.store.db, [row])
      const image = { generation_id: row.id, owner_id: 'ana', state: 'stored', hash } as const
      await insertImages(before.world.store.db, [anImageRow(image)])
    }
    const read = async ({ store: { db } }: typeof before.world) =>
      Object.fromEntries(
        await Promise.all(
          TABLES.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()]),
        ),
      )
    const rows = await read(before.world)
    const dump = join(newFolder(), 'playground.dump')
    await call('pg_dump', '-Fc', '-f', dump, 'one')
    await before.stop()

    // A restored history does not begin over an empty bucket, nor an empty one over the folder.
    await expect(start(own, url('two'), s3.bucket('pictures'))).rejects.toThrow('is empty')
    await call('dropdb', 'two')
    await call('createdb', 'two')
    await call('pg_restore', '--exit-on-error', '-d', 'two', dump)
    await expect(start(own, url('two'), s3.bucket('others'))).rejects.toThrow('does not hold')
    expect(await mirror(s3.bucket('pictures'), s3.bucket('others'))).toBe(4)

    for (const dataDir of [own, newFolder()]) {
      const after = await start(dataDir, url('two'), s3.bucket('others'))
      expect(await read(after.world)).toEqual(rows)
      const { findings, pictures } = await check(after.world, { repair: false, deep: true })
      expect([findings, pictures]).toEqual([[], 3])
      await after.stop()
    }
  },
  90_000,
)
