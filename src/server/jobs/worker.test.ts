import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Queries } from '../store/store.ts'
import { openHouse } from './house.test-support.ts'
import { startJobs } from './worker.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The same rows; called when the next work's time is asked for, the last thing a look does. */
const whenAskedForDue = (db: Queries, then: () => void): Queries =>
  db.withPlugin({
    transformQuery({ node, queryId }) {
      if (db.getExecutor().compileQuery(node, queryId).sql.startsWith('select "due_at"')) then()
      return node
    },
    transformResult: async ({ result }) => result,
  })

test('a worker that is stopped while it looks for work never looks again', async () => {
  const { deps, store } = await openHouse()
  const asked = Promise.withResolvers<void>()
  const db = whenAskedForDue(store.db, asked.resolve)
  const jobs = await startJobs({ ...deps, store: { ...store, db } }, 4)
  await asked.promise
  await jobs.stop()
  expect(vi.getTimerCount()).toBe(0)
})
