import { expect, it } from 'vitest'
import { newDatabase } from './databases.test-support.ts'
import { lock } from './lock.ts'
import { haveToWait } from './waiting.test-support.ts'

it('a lock on PostgreSQL holds up its own kind, over all instances, and no other', async () => {
  const database = await newDatabase('postgres')
  const [one, two] = [await database.open(), await database.open()]
  const end = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const said: string[] = []
  const first = one.transaction(async (tx) => {
    await lock(one, tx, 'people')
    held.resolve()
    await end.promise
    said.push('first')
  })
  await held.promise
  const second = two
    .transaction((tx) => lock(two, tx, 'people'))
    .then(() => void said.push('second'))
  for (const other of ['queue', 'ledger'] as const)
    await two.transaction((tx) => lock(two, tx, other))
  await haveToWait(one)
  end.resolve()
  await Promise.all([first, second])
  expect(said).toEqual(['first', 'second'])
})
