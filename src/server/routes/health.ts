import { Hono } from 'hono'
import type { Health } from '../../contract/health.ts'
import type { Deps } from '../deps.ts'
import { signInFirst, visitorIn } from '../people/who.ts'
import { findGate } from '../store/gates.ts'
import { countOpen } from '../store/generations.ts'
import { VERSION } from '../version.ts'
import { queueState } from './queue.ts'
import { toPerson } from './session.ts'

/** Whether the server is well; and which engine answers, how much waits, and who asks. */
export const healthRoutes = ({ store, engine, clock, settings }: Deps) =>
  new Hono().get('/', async (c) => {
    c.header('cache-control', 'no-store')
    const visitor = visitorIn(c)
    // A page shows what it is told; a load balancer signs in nowhere.
    if (!visitor && c.req.header('sec-fetch-site') !== undefined) throw signInFirst()
    if (!visitor) return c.json({ status: 'ready' as const })
    const waiting = await countOpen(store.db, visitor.id, engine.id)
    const { state: queue, until } = queueState(await findGate(store.db, engine.id), clock())
    const person = settings.signIn === 'off' ? {} : { person: toPerson(visitor) }
    return c.json({
      status: 'ready',
      version: VERSION,
      engine,
      waiting,
      queue,
      until,
      ...person,
    } satisfies Health)
  })
