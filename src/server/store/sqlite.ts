import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import type { Database } from './schema.ts'

/** A transaction takes the write lock at its start: taken later, it could fail without waiting. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** After a full disk SQLite has rolled back by itself; that must not hide what was wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!(error instanceof Error && /no transaction is active/.test(error.message))) throw error
    })
  }
}

/** Different statements kept ready; lists of various lengths make many. */
const KEPT = 256

/** Preparing a statement costs as much as running it: each is prepared once, the oldest give way. */
function keepStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare(text) {
      const known = kept.get(text)
      if (known) return known
      const made = database.prepare<unknown[], unknown>(text)
      const [oldest] = kept.keys()
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
      kept.set(text, made)
      return made
    },
  }
}

/**
 * Tables too are made in a transaction: a first start that is killed leaves nothing half made. Kysely
 * holds back here for the sake of other drivers.
 */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }
  override createAdapter(): DialectAdapter {
    return new Adapter()
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }
}

/** Every commit is on the disk before it is answered (WAL, synchronous FULL). */
export function openSqlite(file: string): Kysely<Database> {
  const database = new SQLite(file, { timeout: 5000 })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return new Kysely({ dialect: new Dialect(keepStatements(database)) })
}
