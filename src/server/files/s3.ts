import { createHash } from 'node:crypto'
import type { Bucket } from './bucket.ts'
import { listBucket } from './bucket-list.ts'
import { derivedPath, type Files, FilesTrouble, formsPath, originalPath } from './files.ts'

const sum = (algorithm: 'sha256' | 'md5', bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex')

const damaged = (path: string) =>
  new FilesTrouble('FILES_DAMAGED', `${path} in the bucket is not what was put there.`)

/**
 * The same files as in a folder, as objects of a bucket under the same names, so that a folder can
 * be copied into it as it is. Throws FilesTrouble where the bucket does not answer or is full.
 */
export function openS3(bucket: Bucket): Files {
  async function read(path: string): Promise<Uint8Array | null> {
    const { status, headers, body } = await bucket({ method: 'GET', path })
    if (status === 404) return null
    const length = headers.get('content-length')
    if (length !== null && Number(length) !== body.length) throw damaged(path)
    return body
  }

  /** Length and content of what lies there now, by its ETag where that is a plain MD5. */
  async function isThere(path: string, bytes: Uint8Array): Promise<boolean> {
    const { status, headers } = await bucket({ method: 'HEAD', path })
    if (status === 404 || Number(headers.get('content-length')) !== bytes.length) return false
    if (headers.get('etag')?.replaceAll('"', '') === sum('md5', bytes)) return true
    // Encrypted buckets have other tags: only reading it again tells.
    const back = await read(path)
    return back !== null && sum('sha256', back) === sum('sha256', bytes)
  }

  async function write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = originalPath(hash)
    if (await isThere(path, bytes)) return
    const { status } = await bucket({ method: 'PUT', path, body: bytes })
    if (status === 404) throw new FilesTrouble('FILES_AWAY', 'The bucket takes no objects.')
    if (!(await isThere(path, bytes))) throw damaged(path)
  }
  async function removeDerived(hash: string): Promise<void> {
    for await (const { key } of listBucket(bucket, `${formsPath(hash)}/`))
      await bucket({ method: 'DELETE', path: key })
  }
  /** The same bytes at the same time wait for the one write, whose end alone says that they are safe. */
  const writing = new Map<string, Promise<void>>()

  return {
    async put(bytes) {
      const hash = sum('sha256', bytes)
      const written = writing.get(hash) ?? write(hash, bytes).finally(() => writing.delete(hash))
      writing.set(hash, written)
      await written
      return { hash, bytes: bytes.length }
    },
    async read(hash) {
      const path = originalPath(hash)
      const bytes = await read(path)
      if (bytes && sum('sha256', bytes) !== hash) throw damaged(path)
      return bytes
    },
    has: async (hash) =>
      (await bucket({ method: 'HEAD', path: originalPath(hash) })).status !== 404,
    async remove(hash) {
      await bucket({ method: 'DELETE', path: originalPath(hash) })
      await removeDerived(hash)
    },
    async putDerived(key, bytes) {
      await bucket({ method: 'PUT', path: derivedPath(key), body: bytes })
    },
    readDerived: (key) => read(derivedPath(key)),
    removeDerived,
    async *list() {
      for await (const { key, bytes, at } of listBucket(bucket, 'files/')) {
        const hash = key.split('/').at(-1) ?? ''
        if (/^[0-9a-f]{64}$/.test(hash)) yield { hash, bytes, at }
      }
    },
    async *listDerived() {
      for await (const { key } of listBucket(bucket, 'derived/')) {
        const [hash, form] = key.split('/').slice(-2)
        if (hash && form) yield `${hash}.${form}`
      }
    },
    async probe() {
      await bucket({ method: 'GET', path: '', query: { 'list-type': '2', 'max-keys': '1' } })
    },
  }
}
