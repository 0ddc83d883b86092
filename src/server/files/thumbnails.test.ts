import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDisk } from './disk.ts'
import { createThumbnails } from './thumbnails.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thumbnails-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('promise 12: nothing stays of a picture that is deleted while its thumbnail is made', async () => {
  const files = await openDisk(folder)
  const create = { width: 640, height: 320, channels: 3, background: 'teal' } as const
  const { hash } = await files.put(await sharp({ create }).png().toBuffer())
  const thumbnails = createThumbnails({
    ...files,
    async read(of) {
      const bytes = await files.read(of)
      await files.remove(of)
      return bytes
    },
  })
  expect(await thumbnails(hash, 320)).toBeNull()
  const left = []
  for await (const key of files.listDerived()) left.push(key)
  expect(left).toEqual([])
})
