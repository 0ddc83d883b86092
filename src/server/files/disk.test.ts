import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDisk } from './disk.ts'
import type { Files } from './files.ts'

let folder = ''
let files: Files
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk-'))
  files = await openDisk(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const NONE = '0'.repeat(64)

describe('openDisk', () => {
  it('names bytes by their sha-256 and gives them back', async () => {
    const bytes = randomBytes(5000)
    const { hash, bytes: length } = await files.put(bytes)
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(length).toBe(5000)
    expect(await files.has(hash)).toBe(true)
    expect(await files.read(hash)).toEqual(bytes)
  })

  it('answers null and false for what is not there', async () => {
    expect(await files.read(NONE)).toBeNull()
    expect(await files.readDerived(`${NONE}.w160`)).toBeNull()
    expect(await files.has(NONE)).toBe(false)
    await files.remove(NONE)
  })

  it('keeps one file however many put the same bytes at once', async () => {
    const bytes = randomBytes(100)
    await Promise.all(Array.from({ length: 20 }, () => files.put(bytes)))
    const names = await readdir(join(folder, 'files'), { recursive: true })
    expect(names.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('takes what was derived with the original', async () => {
    const { hash } = await files.put(randomBytes(10))
    await files.putDerived(`${hash}.w160`, Buffer.from('small'))
    await files.remove(hash)
    expect(await files.has(hash)).toBe(false)
    expect(await files.readDerived(`${hash}.w160`)).toBeNull()
  })

  it('drops unfinished files and keeps finished ones when opened again', async () => {
    const { hash } = await files.put(Buffer.from('kept'))
    await writeFile(join(folder, 'incoming', 'half'), 'ha')
    const again = await openDisk(folder)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
    expect(Buffer.from((await again.read(hash)) ?? []).toString()).toBe('kept')
  })

  it.each(['../../etc/passwd', `${NONE}/..`, NONE.toUpperCase().replaceAll('0', 'A'), ''])(
    'takes no path for a name: %j',
    async (name) => {
      await expect(files.read(name)).rejects.toThrow(TypeError)
      await expect(files.readDerived(name)).rejects.toThrow(TypeError)
      await expect(files.putDerived(`${name}.x`, Buffer.alloc(1))).rejects.toThrow(TypeError)
    },
  )

  it('lets nobody else read a picture', async () => {
    const { hash } = await files.put(Buffer.from('mine'))
    const file = join(folder, 'files', hash.slice(0, 2), hash)
    expect((await readFile(file)).toString()).toBe('mine')
  })
})
