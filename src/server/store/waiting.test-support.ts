import { sql } from 'kysely'
import { vi } from 'vitest'
import type { Store } from './store.ts'

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
