import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepAsset } from '../store/assets.ts'
import { openStore, type Store } from '../store/store.ts'
import { promptly, type S3Server, startS3 } from './bucket.test-support.ts'
import { openBucket } from './bucket.ts'
import type { Files } from './files.ts'
import { openFiles } from './open-files.ts'
import { openS3 } from './s3.ts'

let server: S3Server
let store: Store
let folder = ''
beforeEach(async () => {
  server = await startS3()
  store = await openStore({ file: ':memory:' })
  folder = mkdtempSync(join(tmpdir(), 'open-files-'))
})
afterEach(async () => {
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const open = (s3: typeof server.settings | null, db = store.db) =>
  openFiles(db, { dataDir: folder, s3 }, fetch)

/** A stored picture with its row. */
async function keep(files: Files, text: string, db = store.db): Promise<string> {
  const { hash, bytes } = await files.put(Buffer.from(text))
  const about = { mime: 'image/png', width: 1, height: 1, alpha: 0, created_at: bytes }
  await keepAsset(db, { hash, bytes, ...about }, 'local')
  return hash
}

describe('promise 10: a bucket', () => {
  it('begins with its history and is its own ever after', async () => {
    const hash = await keep(await open(server.settings), 'a picture')
    const again = await open(server.settings)
    expect(await again.has(hash)).toBe(true)
  })

  it('is refused when it is empty and the history is not', async () => {
    await keep(await open(server.settings), 'a picture')
    await expect(open(server.bucket('others'))).rejects.toThrow(
      'The bucket others does not hold the pictures of this history',
    )
    const others = openBucket(server.bucket('others'), promptly)
    expect((await others({ method: 'GET', path: 'playground.json' })).status).toBe(404)
  })

  it('is refused when another history has it', async () => {
    await keep(await open(server.settings), 'a picture')
    const other = await openStore({ file: ':memory:' })
    await expect(open(server.settings, other.db)).rejects.toThrow('another history')
    await keep(await open(server.bucket('others'), other.db), 'their picture', other.db)
    await expect(open(server.settings, other.db)).rejects.toThrow('another history')
    await other.close()
  })

  it('is refused when pictures of nobody lie in it', async () => {
    await openS3(openBucket(server.settings, promptly)).put(Buffer.from('whose?'))
    await expect(open(server.settings)).rejects.toThrow('another history')
  })

  it('is taken in place of the folder once the pictures were copied into it', async () => {
    const hash = await keep(await open(null), 'on the disk')
    await expect(open(server.settings)).rejects.toThrow('copy them into it')
    await openS3(openBucket(server.settings, promptly)).put(Buffer.from('on the disk'))
    const files = await open(server.settings)
    expect(await files.has(hash)).toBe(true)
    await expect(open(null)).rejects.toThrow('S3_BUCKET is not set')
  })

  it('is made its own by two instances that start at once', async () => {
    await Promise.all([open(server.settings), open(server.settings)])
    await keep(await open(server.settings), 'a picture')
    await open(server.settings)
  })

  it('that is missing or silent stops the start with words', async () => {
    await expect(open(server.bucket('missing'))).rejects.toThrow('NoSuchBucket')
    await server.stop()
    await expect(open(server.settings)).rejects.toThrow('The store of the pictures does not answer')
  })
})
