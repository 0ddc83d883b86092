import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newDatabase } from './databases.test-support.ts'

test('an instance that is frozen within a transaction holds the others up for seconds only', {
  timeout: 30_000,
}, async () => {
  const database = await newDatabase('postgres')
  const frozen = await database.open()
  const other = await database.open()
  const lock = sql`select pg_advisory_xact_lock(1)`
  const woken = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const work = frozen
    .transaction(async (tx) => {
      await lock.execute(tx)
      held.resolve()
      await woken.promise
      await sql`select 1`.execute(tx)
    })
    .then(
      () => 'written',
      () => 'undone',
    )
  await held.promise
  await other.transaction((tx) => lock.execute(tx))
  // What the server said to the sleeper is read before it goes on.
  await wait(200)
  woken.resolve()
  expect(await work).toBe('undone')
  expect(await frozen.transaction((tx) => sql`select 1`.execute(tx))).toBeDefined()
})
