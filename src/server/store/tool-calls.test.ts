import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases, newDatabase } from './databases.test-support.ts'
import { lastCosts, spentByDay, stillReserved, writeLedger } from './ledger.ts'
import { aToolCallRow } from './rows.fixture.ts'
import type { ToolCallRow } from './schema.ts'
import type { Queries } from './store.ts'
import {
  deleteToolCall,
  dropToolCalls,
  findToolCallByClaim,
  findToolCallByKey,
  insertToolCall,
  openToolCalls,
  updateToolCall,
} from './tool-calls.ts'

const call = (id: string, more: Partial<ToolCallRow> = {}) => ({
  ...aToolCallRow({ id, owner_id: 'ana', claim: `claim of ${id}`, engine_id: 'one', ...more }),
  lease_until: sql<number>`0`,
})

const settled = (n: number, more: object = {}) => ({
  owner_id: 'ana',
  at: n,
  generation_id: `call ${n}`,
  image_id: null,
  subject: 'tool' as const,
  model: 'caption',
  engine_id: 'one',
  demo: 0,
  kind: 'settle' as const,
  amount: n,
  estimated: 0,
  ...more,
})

const insertAll = async (db: Queries, ...rows: ReturnType<typeof call>[]) => {
  const inserted: boolean[] = []
  for (const row of rows) inserted.push(await insertToolCall(db, row))
  return inserted
}

describe.each(databases)('calls of tools on %s', (kind) => {
  const open = async () => (await newDatabase(kind)).open()

  test('one per key and one per claim; any number that claim nothing', async () => {
    const { db } = await open()
    const sameKey = { idempotency_key: 'key of a' }
    const sameClaim = { claim: 'claim of a' }
    expect(
      await insertAll(db, call('a'), call('b', sameKey), call('c', sameClaim), call('d')),
    ).toEqual([true, false, false, true])
    expect(await insertAll(db, call('e', { claim: null }), call('f', { claim: null }))).toEqual([
      true,
      true,
    ])
    expect((await findToolCallByKey(db, 'key of a'))?.id).toBe('a')
    expect((await findToolCallByClaim(db, 'claim of a'))?.id).toBe('a')
    expect(await findToolCallByKey(db, 'key of c')).toBeUndefined()
  })

  test('only who holds it writes it or takes it away', async () => {
    const { db } = await open()
    await insertAll(db, call('a', { lease: 2 }))
    expect(await updateToolCall(db, { id: 'a', lease: 1 }, { state: 'done' })).toBeUndefined()
    expect(await deleteToolCall(db, { id: 'a', lease: 1 })).toBe(false)
    expect((await updateToolCall(db, { id: 'a', lease: 2 }, { state: 'sending' }))?.state).toBe(
      'sending',
    )
    expect(await deleteToolCall(db, { id: 'a', lease: 2 })).toBe(true)
  })

  test('what is under way is one engine’s; what ended long ago is forgotten, money aside', async () => {
    const store = await open()
    const { db } = store
    await insertAll(
      db,
      call('waiting'),
      call('sent', { state: 'sending', created_at: 0 }),
      call('other', { engine_id: 'two', state: 'made' }),
      call('doubt', { state: 'inDoubt', finished_at: 5 }),
      call('old', { state: 'done', reserved: 0, finished_at: 5 }),
      call('new', { state: 'done', reserved: 0, finished_at: 50 }),
      call('demo', { engine_kind: 'demo', engine_id: 'three', reserved: 100 }),
    )
    expect((await openToolCalls(db, 'one')).map(({ id }) => id)).toEqual(['sent', 'waiting'])
    expect(await stillReserved(db, 'ana')).toBe(16)
    expect(await stillReserved(db, 'ben')).toBe(0)
    await dropToolCalls(db, 10)
    const left = await db.selectFrom('tool_calls').select('id').execute()
    expect(left.map(({ id }) => id).sort()).toEqual([
      'demo',
      'doubt',
      'new',
      'other',
      'sent',
      'waiting',
    ])
  })

  test('prices are learned per engine and tool, from what was named', async () => {
    const { db } = await open()
    await writeLedger(db, '2026-05-12', [
      settled(1),
      settled(2, { estimated: 1 }),
      settled(3, { engine_id: 'two' }),
      settled(4, { kind: 'reserve' }),
      settled(5, { subject: 'model', image_id: 'image' }),
      settled(6),
      settled(7, { model: 'mask', demo: 1 }),
      settled(8),
    ])
    expect(await lastCosts(db, 'one', 'caption', 2)).toEqual([8, 6])
    const since = '2026-01-01'
    expect(await spentByDay(db, { since, owner: 'ben' })).toEqual([])
    expect(await spentByDay(db, { since, owner: 'ana' })).toMatchObject([
      { subject: 'model', model: 'caption', amount: 5, images: 1, calls: 1 },
      { subject: 'tool', model: 'caption', amount: 20, images: 0, calls: 5 },
      { subject: 'tool', model: 'mask', demo: 1, amount: 7, calls: 1 },
    ])
  })
})
