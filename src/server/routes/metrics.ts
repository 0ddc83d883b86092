import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList } from 'node:net'
import { type Context, Hono } from 'hono'
import { isLoopback } from '../complaints.ts'
import type { Deps } from '../deps.ts'
import { gauges } from '../metrics/gauges.ts'
import { addressOf } from '../people/address.ts'
import { refuse } from '../problem.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const nobody = new BlockList()

/** With a token it alone decides; without one only a program of this computer that no proxy speaks for. */
function mayRead(c: Context, { settings }: Deps): boolean {
  const { metricsToken } = settings
  if (metricsToken) {
    const given = c.req.header('authorization') ?? ''
    return timingSafeEqual(digest(given), digest(`Bearer ${metricsToken.reveal()}`))
  }
  const host = URL.parse(`http://${c.req.header('host')}`)?.hostname ?? ''
  const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded')
  return forwarded === undefined && isLoopback(host) && isLoopback(addressOf(c, nobody))
}

/** Figures for Prometheus; they name no person, prompt or picture. */
export const metricsRoutes = (deps: Deps) =>
  new Hono().get('/', async (c) => {
    if (!mayRead(c, deps))
      throw refuse('forbidden', 'Metrics are for METRICS_TOKEN, or for a program of this computer.')
    const lines = [...(deps.metrics?.lines() ?? []), ...(await gauges(deps))]
    c.header('cache-control', 'no-store')
    return c.body(`${lines.join('\n')}\n`, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
