import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeFolder } from '../files/write-whole.ts'
import { findMark, keepMark } from '../store/marks.ts'
import { openStore, type Store } from '../store/store.ts'
import { type Lock, takeLock } from './lock.ts'
import { DATABASE_NAME, examineFolder, markFolder, type Sentinel } from './sentinel.ts'

/** A data folder that is ours while this process lives, and the store of its history. */
export interface Folder {
  /** Stable for ever. */
  id: string
  store: Store
  lock: Lock
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))

/** Pages are looked at before a start in histories up to this size, bytes: 0.2 s or so. */
const LOOKED_AT_MAX = 32 * 1024 * 1024

/** Throws what says SQLITE_CORRUPT where a page of the history is damaged. */
async function examineHistory({ db }: Store, file: string): Promise<void> {
  if ((await stat(file)).size > LOOKED_AT_MAX) return
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  if (rows[0]?.quick_check !== 'ok')
    throw Object.assign(new Error('A page is damaged.'), { code: 'SQLITE_CORRUPT' })
}

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
  try {
    const store = await openStore({ file })
    try {
      await examineHistory(store, file)
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new Error(
      `${file} is damaged. Bring it back from a backup, or choose another DATA_DIR; nothing in the folder was touched.`,
    )
  }
}

/**
 * The folder's mark, made where it has none. Throws Error where the database holds another history
 * than the one that the folder was used with: a lost volume, or another address.
 */
async function claim(path: string, { kind, db }: Store, sentinel: Sentinel | null) {
  if (kind === 'sqlite') return sentinel ?? (await markFolder(path, { database: kind }))
  const known = await findMark(db, 'history')
  if (sentinel?.history !== undefined) {
    if (sentinel.history === known) return sentinel
    const what = known === undefined ? 'is empty' : 'holds another history'
    throw new Error(
      `DATA_DIR ${path} was used with a history in PostgreSQL, and the database of DATABASE_URL ${what}. Bring it back from a backup (a volume may not be mounted), set DATABASE_URL as before, or choose another DATA_DIR to begin anew.`,
    )
  }
  const history = await keepMark(db, 'history', known ?? randomUUID())
  return markFolder(path, { database: kind, history, ...(sentinel ? { id: sentinel.id } : {}) })
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
    try {
      const { id } = await claim(path, store, sentinel)
      return { id, store, lock }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
