import type { MiddlewareHandler } from 'hono'
import type { Face } from '../face.ts'
import { refuse } from '../problem.ts'

const isPage = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/')

/**
 * Answers only to our own names: a page that rebinds its name to this computer still sends its own
 * in Host (promises.md, "Who gets in" 1). Pages under another of our names move to the canonical one.
 */
export function hostDoor({ hosts, otherNames, origin }: Face): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? ''
    if (!hosts.has(host)) {
      throw refuse('forbidden', `This server does not answer under that name. Open ${origin}`)
    }
    if (otherNames.has(host) && isPage(c.req.method, c.req.path)) {
      const { pathname, search } = new URL(c.req.url)
      // Not a permanent move: tomorrow another program may have this port.
      return c.body(null, 307, {
        location: `${origin}${pathname}${search}`,
        'cache-control': 'no-store',
      })
    }
    await next()
  }
}
