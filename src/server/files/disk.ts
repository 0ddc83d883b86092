import { createHash, randomUUID } from 'node:crypto'
import { access, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from './files.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

const HASH = /^[0-9a-f]{64}$/
/** `<hash>.<form>`: whose it is, and which of its forms. */
const DERIVED_KEY = /^([0-9a-f]{64})[.-]([a-z0-9-]{1,32})$/

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const readOrNull = (file: string): Promise<Uint8Array | null> =>
  readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

/**
 * Files under a folder: `files/ab/<hash>` originals, `derived/ab/<hash>/<name>` what was made from
 * them, `incoming/` what is being written. Throws what the file system throws (ENOSPC, EACCES …).
 */
export async function openDisk(folder: string): Promise<Files> {
  const files = join(folder, 'files')
  const derived = join(folder, 'derived')
  const incoming = join(folder, 'incoming')
  // Unfinished writes of a process that died belong to nobody.
  await rm(incoming, { recursive: true, force: true })
  await Promise.all([files, derived, incoming].map(makeFolder))
  const shelves = new Set(await readdir(files))

  const originalOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new TypeError('A file is named by a sha-256 in lower-case hex.')
    return join(files, hash.slice(0, 2), hash)
  }
  const formsOf = (hash: string): string => join(derived, hash.slice(0, 2), hash)
  const derivedOf = (key: string): string => {
    const [, hash, name] = DERIVED_KEY.exec(key) ?? []
    if (!hash || !name) throw new TypeError('A derived file is named <sha-256>.<form>.')
    return join(formsOf(hash), name)
  }
  const has = (hash: string): Promise<boolean> =>
    access(originalOf(hash)).then(
      () => true,
      () => false,
    )

  async function write(hash: string, bytes: Uint8Array): Promise<void> {
    if (await has(hash)) return
    const shelf = hash.slice(0, 2)
    if (!shelves.has(shelf)) {
      await makeFolder(join(files, shelf))
      shelves.add(shelf)
    }
    await writeWhole(originalOf(hash), bytes, join(incoming, randomUUID()))
  }
  /** The same bytes at the same time wait for the one write, whose end alone says that they are safe. */
  const writing = new Map<string, Promise<void>>()

  return {
    has,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const written = writing.get(hash) ?? write(hash, bytes).finally(() => writing.delete(hash))
      writing.set(hash, written)
      await written
      return { hash, bytes: bytes.length }
    },
    read: async (hash) => readOrNull(originalOf(hash)),
    async remove(hash) {
      await rm(originalOf(hash), { force: true })
      await rm(formsOf(hash), { recursive: true, force: true })
    },
    async putDerived(key, bytes) {
      const file = derivedOf(key)
      await makeFolder(dirname(file))
      await writeWhole(file, bytes, join(incoming, randomUUID()))
    },
    readDerived: async (key) => readOrNull(derivedOf(key)),
  }
}
