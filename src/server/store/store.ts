import { type Kysely, sql, type Transaction } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Announcer } from './announce.ts'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { isTold } from './told.ts'

/** A connection or a transaction: what every query function takes first. */
export type Queries = Kysely<Database>

export interface Store {
  kind: 'sqlite' | 'postgres'
  db: Queries
  /**
   * All or nothing. The body awaits queries and nothing else: a network answer inside would hold a
   * lock for as long as it takes. It begins anew, and so leaves no trace but its rows, where
   * PostgreSQL undid it because it and another waited for each other. Readers of changes are woken
   * after the commit.
   */
  transaction<T>(body: (tx: Transaction<Database>) => Promise<T>): Promise<T>
  /** Called after every commit that wrote changes, of any instance; returns the way to stop listening. */
  onCommit(listener: () => void): () => void
  close(): Promise<void>
}

/** Where the rows live: a SQLite file (`:memory:` in tests) or a PostgreSQL address. */
export type StoreAddress = { file: string } | { url: string }

/** Whether the tables are those of this version: one question, where the migrator asks a dozen. */
async function isUpToDate(db: Queries): Promise<boolean> {
  const ran = sql<{ name: string }>`select name from kysely_migration order by name`
  const rows = await ran.execute(db).then(
    (result) => result.rows,
    () => [],
  )
  const names = Object.keys(migrations).toSorted()
  return rows.length === names.length && rows.every(({ name }, at) => name === names[at])
}

async function migrate(db: Queries): Promise<void> {
  if (await isUpToDate(db)) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** PostgreSQL's driver is read from the disk where there is one alone: a start waits for it. */
const remote = async () => ({
  ...(await import('./postgres.ts')),
  ...(await import('./announce.ts')),
})

/** How often a transaction is begun at most. */
const TRIES = 3

/** PostgreSQL gave it up, so that another one that it waited for could go on. */
const wasGivenUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01'

async function untilLetThrough<T>(run: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--)
    try {
      return await run()
    } catch (error) {
      if (left === 0 || !wasGivenUp(error)) throw error
    }
}

/** Opens the store and brings its tables up to date. Throws what the database says. */
export async function openStore(address: StoreAddress): Promise<Store> {
  const sqlite = 'file' in address
  const db = sqlite ? openSqlite(address.file) : (await remote()).openPostgres(address.url)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  const listeners = new Set<() => void>()
  const wake = () => {
    for (const listener of listeners) listener()
  }
  // A SQLite file has one process.
  const announcer: Announcer | undefined = sqlite
    ? undefined
    : await (await remote()).openAnnouncer(address.url)
  announcer?.onHeard(wake)
  return {
    kind: sqlite ? 'sqlite' : 'postgres',
    db,
    async transaction(body) {
      let tells = false
      const result = await untilLetThrough(() =>
        db.transaction().execute(async (tx) => {
          const value = await body(tx)
          tells = isTold(tx)
          return value
        }),
      )
      if (tells) {
        wake()
        announcer?.tell()
      }
      return result
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await announcer?.close()
      await db.destroy()
    },
  }
}
