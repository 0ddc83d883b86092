import type { BlockList } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { Payer } from '../deps.ts'
import { addressOf, toRanges } from '../people/address.ts'
import { findVisitor } from '../people/entries.ts'
import { createPeopleRate, createRate } from '../people/rate.ts'
import { LOCAL_VISITOR, signInFirst } from '../people/who.ts'
import { isReading, isWebhook } from './state-change.ts'

/** The only calls that answer a stranger; a new route is closed unless it is named here. */
const OPEN = new Set([
  'GET /api/health',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/session',
  'POST /api/session',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
])

/** The page and its parts hold nobody's work: the way to sign in is among them. */
const isPage = (path: string): boolean => path !== '/api' && !path.startsWith('/api/')

/** Nobody signs in to these: the one knows its token, the other its path. */
const hasOwnDoor = (path: string): boolean => path === '/api/metrics' || isWebhook(path)

const isOpen = (method: string, path: string): boolean =>
  OPEN.has(`${method === 'HEAD' ? 'GET' : method} ${path}`)

/** Nobody signs in: everything is the local person's. */
export const localDoor: MiddlewareHandler = async (c, next) => {
  c.set('visitor', LOCAL_VISITOR)
  await next()
}

/** Finds out who asks, and lets strangers only where a route is open (promises.md, "Who gets in" 4). */
export function personDoor(
  deps: Payer,
  proxies: BlockList = toRanges(deps.settings.trustedProxies),
): MiddlewareHandler {
  if (deps.settings.signIn === 'off') return localDoor
  const takeOf = createPeopleRate(deps.store, deps.clock)
  const takeAt = createRate(deps.clock)
  return async (c, next) => {
    const { method, path } = c.req
    if (isPage(path) || hasOwnDoor(path)) return next()
    const visitor = await findVisitor(deps, c)
    const named = c.req.header('authorization') !== undefined
    if (visitor) c.set('visitor', visitor)
    else if (named || !isOpen(method, path)) {
      c.header('www-authenticate', named ? 'Bearer' : 'Session')
      throw signInFirst()
    }
    const kind = isReading(method) ? 'read' : 'change'
    if (visitor) await takeOf(visitor.id, kind)
    else takeAt(`at ${addressOf(c, proxies)}`, kind)
    await next()
  }
}
