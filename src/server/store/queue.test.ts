import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newDatabase } from './databases.test-support.ts'
import { held, listQueued, queued, underWay } from './queue.ts'
import type { Queries } from './store.ts'

/** How SQLite would find it, in its own words. */
async function planOf(db: Queries, text: string): Promise<string> {
  const plan = sql<{ detail: string }>`explain query plan ${sql.raw(text)}`
  return (await plan.execute(db)).rows.map(({ detail }) => detail).join('; ')
}

const inEngine = (db: Queries) =>
  db.selectFrom('generations').select('id').where('engine_id', '=', sql.lit('e'))

test('the first of a queue, what is under way and what is held are each found by an index of their own', async () => {
  const { db } = await (await newDatabase('sqlite')).open()
  const first = inEngine(db).where(queued).where(sql<boolean>`+due_at <= 7`)
  const inOrder = first.orderBy('place').orderBy('created_at').orderBy('id').limit(sql.lit(1))
  expect(await planOf(db, inOrder.compile().sql)).toMatch(/^SEARCH .* generations_queued \S+$/)
  const begun = inEngine(db).where(underWay).orderBy('due_at').orderBy('created_at').orderBy('id')
  expect(await planOf(db, begun.limit(sql.lit(1)).compile().sql)).toMatch(/generations_under_way/)
  const holds = inEngine(db).where(held).where('state', '=', sql.lit('accepted'))
  expect(await planOf(db, holds.compile().sql)).toMatch(/generations_held/)
  expect(await listQueued(db, 'e', 1)).toEqual([])
})
