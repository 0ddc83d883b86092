import type { MiddlewareHandler } from 'hono'
import type { Log } from '../deps.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { isWebhook } from './state-change.ts'

/** One line of the log for each request: its path without the query, which may hold words of a prompt. */
export function requestLine({
  log,
  newId,
  metrics,
}: {
  log: Log
  newId: () => string
  metrics?: Metrics
}): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    const id = newId()
    c.header('x-request-id', id)
    await next()
    const { method } = c.req
    // A webhook's path is its secret.
    const path = isWebhook(c.req.path) ? '/api/webhooks' : c.req.path
    const ms = Math.round((performance.now() - start) * 10) / 10
    const { status } = c.res
    metrics?.request({ method, path, status, ms })
    log[status >= 500 ? 'warn' : 'debug']('request', { id, method, path, status, ms })
  }
}
