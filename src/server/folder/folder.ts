import { join } from 'node:path'
import { makeFolder } from '../files/write-whole.ts'
import { openStore, type Store } from '../store/store.ts'
import { type Lock, takeLock } from './lock.ts'
import { DATABASE_NAME, examineFolder, markFolder } from './sentinel.ts'

/** A data folder that is ours while this process lives, and the store of its history. */
export interface Folder {
  /** Stable for ever. */
  id: string
  store: Store
  lock: Lock
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))

async function openHistory(path: string, databaseUrl: string | undefined): Promise<Store> {
  if (databaseUrl) {
    return openStore({ url: databaseUrl }).catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
      // The driver's own message may repeat the address with its password.
      throw new Error(
        `The database of DATABASE_URL does not answer${reason}. Start it, or mend the address.`,
      )
    })
  }
  const file = join(path, DATABASE_NAME)
  return openStore({ file }).catch((error: unknown) => {
    if (!isDamage(error)) throw error
    throw new Error(
      `${file} is damaged. Bring it back from a backup, or choose another DATA_DIR; nothing in the folder was touched.`,
    )
  })
}

/**
 * Opens the data folder, making it where it is missing. null when another process has it. Throws
 * Error with the file and the remedy when it cannot be used.
 */
export async function openFolder(path: string, databaseUrl?: string): Promise<Folder | null> {
  await makeFolder(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`DATA_DIR ${path} cannot be made (${error.code}). Choose another one.`)
  })
  const lock = takeLock(path)
  if (!lock) return null
  const database = databaseUrl ? 'postgres' : 'sqlite'
  try {
    const sentinel = await examineFolder(path, database)
    const store = await openHistory(path, databaseUrl)
    const { id } = sentinel ?? (await markFolder(path, database))
    return { id, store, lock }
  } catch (error) {
    lock.release()
    throw error
  }
}
