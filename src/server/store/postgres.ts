import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

const INT8 = 20

/** int8 as number: milliseconds and 1e-9 USD stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
}

/**
 * A transaction that asks nothing for so long is undone, ms: its instance was frozen or is gone, and
 * the others wait for its locks. Ours await nothing but queries (store.ts).
 */
const FROZEN_MS = 5000

/** A pool of ten connections, each given 5 s to come; the first query throws what the server says. */
export function openPostgres(url: string): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: FROZEN_MS,
    types,
  })
  // An idle connection that breaks is replaced on next use; without a listener it would end the process.
  pool.on('error', () => {})
  // One in use that is cut between two queries says so here; the next query then fails in its place.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
