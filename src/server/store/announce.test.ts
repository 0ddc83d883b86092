import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { writeChange } from './changes.ts'
import { newDatabase } from './databases.test-support.ts'
import type { Store } from './store.ts'

const change = (store: Store, key: string) =>
  store.transaction((tx) =>
    writeChange(tx, { kind: 'spend', key, version: 1, at: 1, owner: 'ana' }),
  )

/** Resolves with the next call. */
const heard = (store: Store) =>
  new Promise<void>((resolve) => {
    const stop = store.onCommit(() => {
      stop()
      resolve()
    })
  })

describe('two instances on one PostgreSQL', () => {
  it("hear of each other's commits, and not of those that tell nothing", async () => {
    const database = await newDatabase('postgres')
    const [one, other] = await Promise.all([database.open(), database.open()])
    let calls = 0
    other.onCommit(() => {
      calls += 1
    })
    await one.transaction(async (tx) => {
      await sql`select 1`.execute(tx)
    })
    const next = heard(other)
    await change(one, 'a')
    await next
    expect(calls).toBe(1)
  })

  it('hear again after the database cut their connections', async () => {
    const database = await newDatabase('postgres')
    const [one, other] = await Promise.all([database.open(), database.open()])
    const again = Promise.all([heard(one), heard(other)])
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen %'
    `.execute(one.db)
    await again
    const next = heard(other)
    await change(one, 'b')
    await next
  })
})
