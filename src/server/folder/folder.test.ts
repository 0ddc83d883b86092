import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDatabase, type TestDatabase } from '../store/databases.test-support.ts'
import { announceAddress, rememberedPort, rememberPort, runningAddress } from './address.ts'
import { openFolder } from './folder.ts'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-'))
  folder = join(root, 'a', 'b')
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function openAndClose(): Promise<string> {
  const opened = await openFolder(folder)
  if (!opened) throw new Error('somebody has it')
  await opened.store.close()
  opened.lock.release()
  return opened.id
}

const marker = () => join(folder, 'playground.json')
const history = () => join(folder, 'playground.sqlite')

describe('promise 10: openFolder', () => {
  it('makes a missing folder and is the same one ever after', async () => {
    const id = await openAndClose()
    expect(await openAndClose()).toBe(id)
  })

  it('is for one at a time', async () => {
    const first = await openFolder(folder)
    expect(await openFolder(folder)).toBeNull()
    await first?.store.close()
    first?.lock.release()
    await openAndClose()
  })

  it('begins anew when the very first start was cut before the end', async () => {
    await openAndClose()
    await rm(marker())
    await openAndClose()
  })

  it.each([
    ['missing', () => rm(history())],
    ['empty', () => writeFile(history(), '')],
    ['something else', () => writeFile(history(), 'these are not the rows you look for')],
  ])('refuses a history that is %s, and touches nothing', async (_, harm) => {
    await openAndClose()
    await harm()
    const before = (await readdir(folder)).sort()
    await expect(openFolder(folder)).rejects.toThrow(history())
    expect((await readdir(folder)).sort()).toEqual(before)
  })

  it('refuses pictures without a history, though the mark is gone too', async () => {
    await mkdir(join(folder, 'files', 'ab'), { recursive: true })
    await expect(openFolder(folder)).rejects.toThrow('backup')
  })

  it('refuses a damaged mark by name', async () => {
    await openAndClose()
    await writeFile(marker(), '{"product":')
    await expect(openFolder(folder)).rejects.toThrow(marker())
    expect(await readFile(marker(), 'utf8')).toBe('{"product":')
  })

  it('refuses a history with a damaged page, by name', async () => {
    await openAndClose()
    const bytes = await readFile(history())
    // Behind the header and the names of the tables, which a mere opening reads.
    for (let at = 3 * 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 64)
    await writeFile(history(), bytes)
    await expect(openFolder(folder)).rejects.toThrow(`${history()} is damaged`)
  })

  it('starts no empty history over a lost one in PostgreSQL, and no other one', async () => {
    const open = async (url: string) => {
      const opened = await openFolder(folder, url)
      await opened?.store.close()
      opened?.lock.release()
      return opened?.id
    }
    const urlOf = ({ address }: TestDatabase) => ('url' in address ? address.url : '')
    const [own, empty, other] = await Promise.all([0, 1, 2].map(() => newDatabase('postgres')))
    if (!own || !empty || !other) throw new Error('no databases')
    const id = await open(urlOf(own))
    expect(await open(urlOf(own))).toBe(id)
    await expect(open(urlOf(empty))).rejects.toThrow(/is empty.*volume.*DATA_DIR/)
    const elsewhere = await openFolder(join(root, 'elsewhere'), urlOf(other))
    await elsewhere?.store.close()
    elsewhere?.lock.release()
    await expect(open(urlOf(other))).rejects.toThrow('another history')
    // A folder of an earlier version is marked at its next start.
    const text = await readFile(marker(), 'utf8')
    await writeFile(marker(), JSON.stringify({ ...JSON.parse(text), history: undefined }))
    expect(await open(urlOf(own))).toBe(id)
    await expect(open(urlOf(other))).rejects.toThrow('another history')
  })

  it('lets go of the folder when it refuses', async () => {
    await openAndClose()
    const kept = await readFile(history())
    await rm(history())
    await expect(openFolder(folder)).rejects.toThrow()
    await writeFile(history(), kept)
    await openAndClose()
  })

  it('keeps to the database it began with, and never shows its address', async () => {
    await openAndClose()
    const url = 'postgres://user:hidden@127.0.0.1:9/none'
    const other = openFolder(folder, url)
    await expect(other).rejects.toThrow('DATABASE_URL')
    const unreachable = openFolder(join(root, 'new'), url)
    await expect(unreachable).rejects.toThrow('DATABASE_URL')
    await expect(unreachable).rejects.not.toThrow('hidden')
  })
})

describe('the address', () => {
  it('keeps a port and nothing else', async () => {
    await mkdir(folder, { recursive: true })
    expect(await rememberedPort(folder)).toBeNull()
    await rememberPort(folder, 4321)
    expect(await rememberedPort(folder)).toBe(4321)
    for (const text of ['', 'x', '0', '70000', '-1', '1.5']) {
      await writeFile(join(folder, 'port'), text)
      expect(await rememberedPort(folder)).toBeNull()
    }
  })

  it('is told once it answers', async () => {
    await mkdir(folder, { recursive: true })
    await announceAddress(folder, 'http://127.0.0.1:4321')
    const asked: string[] = []
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url))
      return new Response(null, { status: asked.length < 2 ? 503 : 200 })
    }
    expect(await runningAddress(folder, { fetch })).toBe('http://127.0.0.1:4321')
    expect(asked).toEqual(Array(2).fill('http://127.0.0.1:4321/api/health'))
  })

  it('is null where nobody answers in time', async () => {
    await mkdir(folder, { recursive: true })
    const fetch = () => Promise.reject(new Error('nobody'))
    expect(await runningAddress(folder, { fetch, patience: 0 })).toBeNull()
  })
})
