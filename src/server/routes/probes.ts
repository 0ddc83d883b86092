import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import { refuse } from '../problem.ts'

/** What does not answer within this is not ready, ms. */
const PATIENCE_MS = 3000

const answers = (work: Promise<unknown>): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), PATIENCE_MS)
  work.then(
    () => resolve(true),
    () => resolve(false),
  )
  return promise.finally(() => clearTimeout(timer))
}

/** For whatever restarts the process (live) and whatever sends it requests (ready). */
export const probeRoutes = ({ store, files }: Deps) =>
  new Hono()
    .get('/live', (c) => {
      c.header('cache-control', 'no-store')
      return c.json({ status: 'live' as const })
    })
    .get('/ready', async (c) => {
      c.header('cache-control', 'no-store')
      const [database, pictures] = await Promise.all([
        answers(sql`select 1`.execute(store.db)),
        answers(files.probe()),
      ])
      if (database && pictures) return c.json({ status: 'ready' as const })
      const silent = [!database && 'the database', !pictures && 'the store of the pictures']
      throw refuse('unavailable', `Not ready: ${silent.filter(Boolean).join(' and ')} is silent.`)
    })
