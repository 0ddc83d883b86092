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

test('of two that wait for each other both are written', { timeout: 30_000 }, async () => {
  const store = await (await newDatabase('postgres')).open()
  const lock = (number: number) => sql`select pg_advisory_xact_lock(${sql.lit(number)})`
  const both = Promise.withResolvers<void>()
  let begun = 0
  const write = (first: number, second: number) =>
    store.transaction(async (tx) => {
      await lock(first).execute(tx)
      begun += 1
      if (begun === 2) both.resolve()
      await both.promise
      await lock(second).execute(tx)
      return first
    })
  expect(await Promise.all([write(1, 2), write(2, 1)])).toEqual([1, 2])
  expect(begun).toBe(3)
})
