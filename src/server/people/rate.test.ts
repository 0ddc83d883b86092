import { expect, it } from 'vitest'
import { newDatabase } from '../store/databases.test-support.ts'
import { createGuesses, type GuessKey } from './guesses.ts'
import { createPeopleRate, createRate } from './rate.ts'

it('door 8: takes a thousand presses at once, stops a flood of one person, and lets go with time', () => {
  let now = 0
  const take = createRate(() => now)
  for (let press = 0; press < 1000; press++) take('ana', 'change')
  const flood = () => {
    for (let press = 0; press < 1001; press++) take('ana', 'change')
  }
  expect(flood).toThrow('Too many')
  take('ben', 'change')
  take('ana', 'read')
  now += 1000
  take('ana', 'change')
})

it('door 8: a person’s requests are counted by all instances on one PostgreSQL', async () => {
  const database = await newDatabase('postgres')
  const stores = [await database.open(), await database.open(), await database.open()]
  const instances = stores.map((store) => createPeopleRate(store, Date.now))
  const [one] = stores
  if (!one) throw new Error('no store')
  const began = Date.now()
  let taken = 0
  // Each goes on until it is refused; together they get what one would.
  const flood = async (take: (typeof instances)[number]) => {
    try {
      for (;;) {
        await Promise.all([1, 2, 3, 4, 5].map(() => take('ana', 'change').then(() => taken++)))
      }
    } catch (error) {
      expect(String(error)).toContain('Too many')
    }
  }
  await Promise.all(instances.map(flood))
  const seconds = (Date.now() - began) / 1000
  expect(taken).toBeGreaterThan(1900)
  // What came back meanwhile, and nothing more.
  expect(taken).toBeLessThanOrEqual(2000 + Math.ceil(seconds * 20) + 1)
  await instances[1]?.('ben', 'change')
  await instances[2]?.('ana', 'read')
  const asked = await one.db.selectFrom('rates').select('key').execute()
  expect(asked.map(({ key }) => key).sort()).toEqual(['change ana', 'change ben', 'read ana'])
})

it('door 3: wrong guesses are counted by all instances on one PostgreSQL, and none is written down', async () => {
  const database = await newDatabase('postgres')
  const stores = [await database.open(), await database.open()]
  const [one, two] = stores.map((store) => createGuesses(store, Date.now))
  const keys: GuessKey[] = ['here ana 10.0.0.1', 'name ana', 'address 10.0.0.1']
  const tries = Array.from({ length: 12 }, (_, at) => (at % 2 ? one : two)?.begin(keys))
  const ends = await Promise.allSettled(tries)
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  await expect(one?.begin(keys)).rejects.toThrow('Too many tries')
  await one?.begin(['here ben 10.0.0.2'])
  const rows = await stores[0]?.db.selectFrom('guesses').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/ana|10\.0/)
  await two?.forget(keys)
  await one?.begin(keys)
})
