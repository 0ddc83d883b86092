import { Hono } from 'hono'
import type { Health } from '../../contract/health.ts'
import type { Deps } from '../deps.ts'
import { ownerOf } from '../people/who.ts'
import { findGate } from '../store/gates.ts'
import { countOpen } from '../store/generations.ts'
import { VERSION } from '../version.ts'
import { queueState } from './queue.ts'

/** Whether the server is well, which engine answers and how much waits. */
export const healthRoutes = ({ store, engine, clock }: Deps) =>
  new Hono().get('/', async (c) => {
    const waiting = await countOpen(store.db, ownerOf(c))
    const { state: queue, until } = queueState(await findGate(store.db, engine.id), clock())
    c.header('cache-control', 'no-store')
    return c.json({
      status: 'ready',
      version: VERSION,
      engine,
      waiting,
      queue,
      until,
    } satisfies Health)
  })
