import { sql } from 'kysely'
import type { Queries, Store } from './store.ts'

/** PostgreSQL's advisory locks, each by a number of its own: who shares one waits for the other. */
const NUMBERS = {
  /** Money set aside within a cap. */
  ledger: 4_317_001,
  /** Claims on a queue, so that its limits hold over all instances, and its order. */
  queue: 4_317_002,
  /** Changes of who may sign in. */
  people: 4_317_003,
  /** What is told of an engine's gate. */
  gate: 4_317_004,
}

/** One at a time, over all instances, until the transaction ends; SQLite's writers already are. */
export async function lock(
  { kind }: Pick<Store, 'kind'>,
  tx: Queries,
  what: keyof typeof NUMBERS,
): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${NUMBERS[what]})`.execute(tx)
}
