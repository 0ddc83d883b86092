import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** Held by this process alone. The operating system lets go of it however the process ends. */
export interface Lock {
  release(): void
}

const isHeld = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * Takes the folder for this process, or answers null when another one has it. SQLite's own
 * exclusive lock does it, the same on Linux, macOS and Windows: a file of process ids would outlive
 * a kill -9. Throws when the folder cannot be written.
 */
export function takeLock(folder: string): Lock | null {
  const file = new Sqlite(join(folder, 'lock'), { timeout: 0 })
  try {
    // Without a journal on disk nothing is left beside the file.
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (isHeld(error)) return null
    throw error
  }
}
