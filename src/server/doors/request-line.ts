import type { MiddlewareHandler } from 'hono'
import type { Log } from '../deps.ts'

/** One line of the log for each request: its path without the query, which may hold words of a prompt. */
export function requestLine({ log, newId }: { log: Log; newId: () => string }): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    const id = newId()
    c.header('x-request-id', id)
    await next()
    const { method, path } = c.req
    const ms = Math.round((performance.now() - start) * 10) / 10
    const { status } = c.res
    log[status >= 500 ? 'warn' : 'debug']('request', { id, method, path, status, ms })
  }
}
