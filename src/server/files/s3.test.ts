import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { toRefusal } from '../problem.ts'
import { promptly, type S3Server, startS3 } from './bucket.test-support.ts'
import { type BucketWorld, openBucket } from './bucket.ts'
import { listBucket } from './bucket-list.ts'
import { type Files, originalPath } from './files.ts'
import { openS3 } from './s3.ts'
import { createThumbnails } from './thumbnails.ts'

let server: S3Server
let files: Files
beforeAll(async () => {
  server = await startS3()
  files = openS3(openBucket(server.settings, promptly))
})

const NONE = '0'.repeat(64)
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
const on = (answer: BucketWorld['fetch'], settings = server.settings) =>
  openS3(openBucket(settings, { ...promptly, fetch: answer }))
const refusalOf = async (work: Promise<unknown>) =>
  toRefusal(await work.then(() => null).catch((error: unknown) => error)).problem

describe('openS3', () => {
  it('names bytes by their sha-256 and gives them back', async () => {
    const bytes = randomBytes(300_000)
    const { hash, bytes: length } = await files.put(bytes)
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(length).toBe(300_000)
    expect(await files.has(hash)).toBe(true)
    expect(Buffer.from((await files.read(hash)) ?? [])).toEqual(bytes)
    expect(await all(files.list())).toContainEqual({
      hash,
      bytes: 300_000,
      at: expect.any(Number),
    })
  })

  it('answers null and false for what is not there', async () => {
    expect(await files.read(NONE)).toBeNull()
    expect(await files.readDerived(`${NONE}.w160`)).toBeNull()
    expect(await files.has(NONE)).toBe(false)
    await files.remove(NONE)
  })

  it('sends the same bytes once, however many put them', async () => {
    let puts = 0
    const counting = on((input, init) => {
      if (init?.method === 'PUT') puts += 1
      return fetch(input, init)
    })
    const bytes = randomBytes(100)
    await Promise.all(Array.from({ length: 8 }, () => counting.put(bytes)))
    await counting.put(bytes)
    expect(puts).toBe(1)
  })

  it('takes what was derived with the original, and nothing else', async () => {
    const [{ hash }, other] = [await files.put(randomBytes(10)), await files.put(randomBytes(11))]
    for (const one of [hash, other.hash])
      await files.putDerived(`${one}.w160`, Buffer.from('small'))
    expect(await all(files.listDerived())).toContain(`${hash}.w160`)
    await files.remove(hash)
    expect(await files.has(hash)).toBe(false)
    expect(await files.readDerived(`${hash}.w160`)).toBeNull()
    expect(Buffer.from((await files.readDerived(`${other.hash}.w160`)) ?? []).toString()).toBe(
      'small',
    )
  })

  it('makes thumbnails and keeps them in the bucket', async () => {
    const { default: sharp } = await import('sharp')
    const picture = await sharp({
      create: { width: 640, height: 320, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer()
    const { hash } = await files.put(picture)
    const made = await createThumbnails(files)(hash, 320)
    expect(Buffer.from((await files.readDerived(`${hash}.w320`)) ?? [])).toEqual(
      Buffer.from(made ?? []),
    )
  })

  it.each(['../../etc/passwd', `${NONE}/..`, NONE.toUpperCase().replaceAll('0', 'A'), ''])(
    'takes no path for a name: %j',
    async (name) => {
      await expect(files.read(name)).rejects.toThrow(TypeError)
      expect(() => files.readDerived(name)).toThrow(TypeError)
    },
  )

  it('lists page after page', async () => {
    const entry = (index: number) =>
      `<Contents><Key>many/${index}</Key><LastModified>2026-01-0${index + 1}T00:00:00.000Z</LastModified><Size>7</Size></Contents>`
    const pages: Record<string, string> = {
      '': `<IsTruncated>true</IsTruncated>${entry(0)}${entry(1)}<NextContinuationToken>a+b&amp;c==</NextContinuationToken>`,
      'a+b&c==': `<IsTruncated>false</IsTruncated>${entry(2)}`,
    }
    const bucket = openBucket(server.settings, {
      ...promptly,
      fetch: async (input) => {
        const token = new URL(String(input)).searchParams.get('continuation-token') ?? ''
        return new Response(`<ListBucketResult>${pages[token]}</ListBucketResult>`)
      },
    })
    expect(await all(listBucket(bucket, 'many/'))).toEqual(
      [0, 1, 2].map((index) => ({
        key: `many/${index}`,
        bytes: 7,
        at: Date.UTC(2026, 0, index + 1),
      })),
    )
  })
})

describe('a write', () => {
  it('that the store cut short is no success', async () => {
    const cut = on((input, init) => {
      const body = init?.body
      if (init?.method !== 'PUT' || !(body instanceof Uint8Array)) return fetch(input, init)
      // As a server would that checks nothing: fewer bytes, their own sums.
      const less = body.slice(0, -1) as Uint8Array<ArrayBuffer>
      const headers = new Headers(init.headers)
      headers.delete('content-md5')
      return fetch(input, { ...init, headers, body: less })
    })
    const problem = await refusalOf(cut.put(randomBytes(500)))
    expect(problem.message).toContain('is damaged')
  })

  it('is read again where the tag is no plain sum of the bytes', async () => {
    const encrypted = on(async (input, init) => {
      const answer = await fetch(input, init)
      if (init?.method !== 'HEAD') return answer
      const headers = new Headers(answer.headers)
      headers.set('etag', `"${'f'.repeat(32)}"`)
      return new Response(null, { status: answer.status, headers })
    })
    const bytes = randomBytes(500)
    const { hash } = await encrypted.put(bytes)
    expect(Buffer.from((await files.read(hash)) ?? [])).toEqual(bytes)
  })

  it('is made again after a passing fault', async () => {
    const faults = [503, 500]
    const shaky = on((input, init) => {
      const status = init?.method === 'PUT' ? faults.shift() : undefined
      return status ? Promise.resolve(new Response('', { status })) : fetch(input, init)
    })
    const { hash } = await shaky.put(randomBytes(40))
    expect(await files.has(hash)).toBe(true)
    expect(faults).toEqual([])
  })
})

describe('a bucket that cannot', () => {
  it('says 507 when it is full', async () => {
    const body = '<Error><Code>XMinioStorageFull</Code></Error>'
    const full = on((input, init) =>
      init?.method === 'PUT'
        ? Promise.resolve(new Response(body, { status: 400 }))
        : fetch(input, init),
    )
    expect(await refusalOf(full.put(randomBytes(10)))).toMatchObject({ code: 'storageFull' })
  })

  it.each([
    ['is missing', () => openS3(openBucket(server.bucket('missing'), promptly))],
    ['refuses the key', () => on(async () => new Response('', { status: 403 }))],
    ['takes too long', () => on(() => Promise.reject(new DOMException('', 'TimeoutError')))],
    [
      'is not there',
      () => openS3(openBucket({ ...server.settings, endpoint: 'http://127.0.0.1:9' }, promptly)),
    ],
  ])('says 503 when it %s, and never that a picture is gone', async (_, open) => {
    const away = open()
    for (const work of [() => away.put(randomBytes(10)), () => away.read(NONE), away.probe]) {
      const problem = await refusalOf(work())
      expect(problem).toMatchObject({ code: 'unavailable' })
      expect(problem.message).toContain('store of the pictures')
    }
  })

  it('never serves what was damaged in it', async () => {
    const bytes = randomBytes(64)
    const { hash } = await files.put(bytes)
    const folder = join(server.folder, 'pictures', originalPath(hash), '..')
    const [name] = readdirSync(folder).filter((file) => file === `${hash}._S3rver_object`)
    writeFileSync(join(folder, name ?? ''), randomBytes(64))
    expect((await refusalOf(files.read(hash))).message).toContain('is damaged')
  })
})
