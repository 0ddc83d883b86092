import { describe, expect, test } from 'vitest'
import { Refusal } from '../problem.ts'
import { databases } from '../store/databases.test-support.ts'
import { committed } from '../store/ledger.ts'
import { accept } from './accept.ts'
import { type House, krea, openHouse } from './house.test-support.ts'

/** One picture reserves 0.01225 USD. */
const EACH = 12_250_000

const body = { model: 'krea-flux-1-krea-dev', params: krea }

const ask = ({ deps }: House, key: string, more: object = {}) =>
  accept(deps, 'ada', key, { ...body, ...more }).then(
    ({ row }) => row.id,
    (error: unknown) => {
      if (error instanceof Refusal) return error.problem.code
      throw error
    },
  )

const many = (amount: number) => Array.from({ length: amount }, (_, at) => `key-${at}`)

describe.each(databases)('a crowd on %s', (kind) => {
  test('is taken up to the cap and not one picture further, each refused with what is left', async () => {
    const house = await openHouse({ kind, dailyCap: 30 * EACH + 1, totalCap: 40 * EACH })
    const answers = await Promise.all(many(100).map((key) => ask(house, key)))
    expect(answers.filter((answer) => answer === 'budget')).toHaveLength(70)
    expect(await committed(house.store.db, {})).toBe(30 * EACH)
    const rows = await house.store.db.selectFrom('generations').select('id').execute()
    expect(rows.map(({ id }) => id).sort()).toEqual(
      answers.filter((answer) => answer !== 'budget').sort(),
    )
    const places = await house.store.db.selectFrom('images').select('id').execute()
    expect(places).toHaveLength(30)
    // What was refused left its key free: there is room tomorrow.
    house.pass(24 * 3_600_000)
    const refused = answers.indexOf('budget')
    expect(await ask(house, `key-${refused}`)).not.toBe('budget')
  })

  test('with one key gets one generation, and of two bodies under it the first counts', async () => {
    const house = await openHouse({ kind })
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => ask(house, 'one')),
      ...many(10).map((key) => ask(house, key)),
      ask(house, 'one', { params: { ...krea, positivePrompt: 'another' } }),
    ])
    expect(new Set(answers.slice(0, 20)).size).toBe(1)
    expect(answers.at(-1)).toBe('conflict')
    expect(await committed(house.store.db, {})).toBe(11 * EACH)
  })

  test('with one key beyond the cap is refused for the cap, each of it', async () => {
    const house = await openHouse({ kind, dailyCap: EACH - 1 })
    const answers = await Promise.all(many(3).map(() => ask(house, 'one')))
    expect(answers).toEqual(['budget', 'budget', 'budget'])
  })

  test('finds the front before all that came with it, no two in one place', async () => {
    const house = await openHouse({ kind })
    await Promise.all([
      ask(house, 'a'),
      ask(house, 'b'),
      ask(house, 'first', { front: true }),
      ask(house, 'c'),
      ask(house, 'another first', { front: true }),
    ])
    const rows = await house.store.db
      .selectFrom('generations')
      .select(['idempotency_key', 'place'])
      .orderBy('place')
      .execute()
    const fronts = rows.slice(0, 2).map(({ idempotency_key: key }) => key.includes('first'))
    expect(fronts).toEqual([true, true])
    expect(new Set(rows.map(({ place }) => place)).size).toBe(5)
  })

  test('does not share the fate of one of it that cannot be written', async () => {
    const house = await openHouse({ kind })
    const taken = house.deps.newId()
    // The id is a place's, so that its second use breaks the whole commit.
    const broken = { ...house.deps, newId: () => taken }
    const odd = accept(broken, 'ada', 'odd', {
      ...body,
      params: { ...krea, numberResults: 2 },
    })
    const [failed, ...answers] = await Promise.allSettled([
      odd,
      ...many(5).map((key) => ask(house, key)),
    ])
    expect(failed?.status).toBe('rejected')
    expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true)
    const rows = await house.store.db.selectFrom('generations').select('id').execute()
    expect(rows).toHaveLength(5)
    expect(await committed(house.store.db, {})).toBe(5 * EACH)
  })
})
