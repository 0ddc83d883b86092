import { sql } from 'kysely'
import { vi } from 'vitest'
import type { Queries, Store } from './store.ts'

/** Resolves once so many connections of a PostgreSQL store wait for locks that others hold. */
export const haveToWait = ({ db }: Store, count = 1): Promise<boolean> =>
  vi.waitUntil(
    async () => {
      const { rows } = await sql`select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      return rows.length >= count
    },
    { timeout: 20_000 },
  )

interface Meeting<T> {
  /** What an open transaction has written before `other` begins. */
  write: (tx: Queries) => Promise<unknown>
  other: () => Promise<T>
  /** So many of the other's connections wait for it. */
  waiting?: number
  /** What it goes on to write while they wait. */
  afterwards?: (tx: Queries) => Promise<unknown>
}

/** Two that meet on PostgreSQL, always in the same order; resolves with what the other comes to. */
export async function meet<T>(
  store: Store,
  { write, other, waiting = 1, afterwards = async () => {} }: Meeting<T>,
): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>()
  promise.catch(() => {})
  await store.transaction(async (tx) => {
    await write(tx)
    resolve(other())
    await haveToWait(store, waiting)
    await afterwards(tx)
  })
  return promise
}
