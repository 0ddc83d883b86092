import type { MiddlewareHandler } from 'hono'
import type { Face } from '../face.ts'
import { refuse } from '../problem.ts'

/** Whether a method changes nothing, so that any page may ask. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'

/**
 * Whether a request can come from a page that is not ours. Every browser says on a state change
 * where it comes from, by Sec-Fetch-Site or at least by Origin; a request with neither is a program
 * of this computer, which needs no page's leave.
 */
function isForeign(face: Face, site: string | undefined, origin: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin') return true
  return origin !== undefined && !face.origins.has(origin)
}

/** An engine's call proves itself by its path, and changes nothing by its body. */
export const isWebhook = (path: string): boolean => path.startsWith('/api/webhooks/')

/**
 * No page in another tab can change anything or spend a cent (promises.md, "Who gets in" 2). Looks
 * at headers alone, so that a refused body is never read. `tokens`: scripts name theirs instead.
 */
export function stateChangeDoor(face: Face, { tokens = false } = {}): MiddlewareHandler {
  return async (c, next) => {
    if (isReading(c.req.method) || isWebhook(c.req.path)) return next()
    // No page can send this header unasked, and with it no cookie counts: the token alone decides.
    if (tokens && c.req.header('authorization') !== undefined) return next()
    if (isForeign(face, c.req.header('sec-fetch-site'), c.req.header('origin')))
      throw refuse('forbidden', 'Only pages of this product may change something here.')
    if (c.req.header('x-requested-with') !== 'playground') {
      throw refuse(
        'forbidden',
        'The header X-Requested-With: playground is missing; every request that changes something carries it.',
      )
    }
    await next()
  }
}
