import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { takeHint } from '../jobs/hint.ts'
import { refuse } from '../problem.ts'

/** One word about a task is as good as ten within this time, ms. */
const QUIET_MS = 1000
/** Tasks remembered for that. */
const REMEMBERED = 1000

/** Where the engine says that a task has news. The body is not read: only its path is believed. */
export function webhookRoutes(deps: Deps) {
  const heard = new Map<string, number>()
  return new Hono().post('/:task/:mark', async (c) => {
    const { task, mark } = c.req.param()
    if (!deps.webhooks?.isOwn(task, mark)) throw refuse('notFound', 'There is nothing here.')
    const now = deps.clock()
    if (now - (heard.get(task) ?? 0) >= QUIET_MS) {
      if (heard.size >= REMEMBERED) heard.clear()
      heard.set(task, now)
      await takeHint(deps, task)
      deps.jobs.wake()
    }
    return c.body(null, 204)
  })
}
