import { createHash, randomUUID } from 'node:crypto'
import { access, constants, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { derivedPath, type Files, formsPath, originalPath } from './files.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const orNull = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
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

  const originalOf = (hash: string): string => join(folder, originalPath(hash))
  const derivedOf = (key: string): string => join(folder, derivedPath(key))
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
  const removeDerived = async (hash: string): Promise<void> =>
    rm(join(folder, formsPath(hash)), { recursive: true, force: true })
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
    read: async (hash) => orNull(readFile(originalOf(hash))),
    async remove(hash) {
      await rm(originalOf(hash), { force: true })
      await removeDerived(hash)
    },
    async putDerived(key, bytes) {
      const file = derivedOf(key)
      await makeFolder(dirname(file))
      await writeWhole(file, bytes, join(incoming, randomUUID()))
    },
    readDerived: async (key) => orNull(readFile(derivedOf(key))),
    removeDerived,
    async *list() {
      for (const shelf of await readdir(files)) {
        for (const hash of (await orNull(readdir(join(files, shelf)))) ?? []) {
          const about = await orNull(stat(join(files, shelf, hash)))
          if (about?.isFile()) yield { hash, bytes: about.size, at: about.mtimeMs }
        }
      }
    },
    async *listDerived() {
      for (const shelf of await readdir(derived)) {
        for (const hash of (await orNull(readdir(join(derived, shelf)))) ?? [])
          for (const form of (await orNull(readdir(join(derived, shelf, hash)))) ?? [])
            yield `${hash}.${form}`
      }
    },
    probe: () => access(incoming, constants.W_OK),
  }
}
