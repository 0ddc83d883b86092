import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ProblemBody } from '../../contract/error.ts'
import { krea, openHouse, read } from './house.test-support.ts'

// What is provoked here is told to the log.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

const thrown = (code: string): Error => Object.assign(new Error(code), { code })

describe('promise 10, on SQLite', () => {
  test('a full disk refuses new work with 507 and words, and acknowledges nothing', async () => {
    const house = await openHouse()
    const { db } = house.store
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db)
    const codes: number[] = []
    let refusal: Response | undefined
    // The pages that are there have some room left.
    for (let at = 0; at < 200 && !refusal; at++) {
      const response = await house.post({ ...krea, positivePrompt: 'x'.repeat(2900) })
      codes.push(response.status)
      if (response.status !== 202) refusal = response
    }
    expect(refusal?.status).toBe(507)
    const { error } = await read<ProblemBody>(refusal ?? new Response('{}'))
    expect(error).toMatchObject({ code: 'storageFull', retryable: true })
    expect(error.message).toContain('disk is full')
    const kept = await db.selectFrom('generations').select('id').execute()
    expect(kept).toHaveLength(codes.filter((status) => status === 202).length)
    await sql`pragma max_page_count = 1000000`.execute(db)
    expect((await house.post(krea)).status).toBe(202)
  })

  test('a database that another program holds refuses with 503, and serves once it is free', async () => {
    const house = await openHouse()
    const other = await house.database.open()
    // The usual patience of 5 s would stop every other test of this process.
    await sql`pragma busy_timeout = 50`.execute(house.store.db)
    let release = () => {}
    const held = other.transaction(
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )
    await new Promise((resolve) => setImmediate(resolve))
    const response = await house.post(krea)
    expect(response.status).toBe(503)
    expect((await read<ProblemBody>(response)).error.message).toContain('database')
    release()
    await held
    expect((await house.post(krea)).status).toBe(202)
  })
})

test.each([
  ['53100', 507, 'disk is full'],
  ['ECONNREFUSED', 503, 'database does not answer'],
  ['57P03', 503, 'database does not answer'],
])(
  'promise 10, on PostgreSQL: %s refuses with %i and words, and acknowledges nothing',
  async (code, status, words) => {
    const house = await openHouse({ kind: 'postgres' })
    const { transaction } = house.store
    house.deps.store.transaction = () => Promise.reject(thrown(code))
    const response = await house.post(krea)
    expect(response.status).toBe(status)
    expect((await read<ProblemBody>(response)).error.message).toContain(words)
    house.deps.store.transaction = transaction
    expect(await house.store.db.selectFrom('generations').select('id').execute()).toEqual([])
    expect(await house.store.db.selectFrom('ledger').select('id').execute()).toEqual([])
    expect((await house.post(krea)).status).toBe(202)
  },
)

describe('promise 10, running work', () => {
  test('waits with words while the disk is full, and is stored once there is room', async () => {
    const house = await openHouse()
    const { put } = house.deps.files
    house.deps.files.put = () => Promise.reject(thrown('ENOSPC'))
    const quiet = house.deps.log.error
    house.deps.log.error = () => {}
    const { id } = await house.accept(krea)
    await house.work(20_000)
    expect(await house.get(id)).toMatchObject({
      state: 'submitted',
      error: { code: 'storageFull' },
      images: [{ state: 'ready' }],
    })
    house.deps.files.put = put
    house.deps.log.error = quiet
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', charged: 'yes', cost: 0.0098 })
    expect(house.engine.count('imageInference')).toBe(1)
  })

  test.each(['ECONNREFUSED', '57P01'])(
    'a database that goes (%s) while work is under way loses and repeats nothing',
    async (code) => {
      const house = await openHouse({ kind: 'postgres' })
      house.deps.log.error = () => {}
      const { id } = await house.accept(krea)
      const { transaction } = house.store
      const { submit } = house.deps.runware
      house.deps.runware.submit = async (task, held) => {
        const answer = await submit(task, held)
        house.deps.store.transaction = () => Promise.reject(thrown(code))
        return answer
      }
      await house.step()
      expect((await house.post(krea)).status).toBe(503)
      house.deps.store.transaction = transaction
      house.deps.runware.submit = submit
      await house.work()
      expect((await house.get(id)).state).toBe('done')
      expect(house.engine.count('imageInference')).toBe(1)
    },
  )
})
