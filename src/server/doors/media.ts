import type { MiddlewareHandler } from 'hono'
import { refuse } from '../problem.ts'
import { isReading, isWebhook } from './state-change.ts'

/** The one route that takes a picture's bytes. */
const PICTURES = '/api/assets'

const hasBody = (header: (name: string) => string | undefined): boolean =>
  header('transfer-encoding') !== undefined || Number(header('content-length') ?? 0) > 0

/** JSON in UTF-8, or `image/*` where a picture is expected; anything else is refused unread. */
export function mediaDoor(): MiddlewareHandler {
  return async (c, next) => {
    const header = (name: string) => c.req.header(name)
    const type = header('content-type')
    if (
      isReading(c.req.method) ||
      isWebhook(c.req.path) ||
      (type === undefined && !hasBody(header))
    )
      return next()
    if ((header('content-encoding') ?? 'identity') !== 'identity')
      throw refuse('unsupportedMedia', 'Send the body as it is, without Content-Encoding.')
    const [mime = '', ...parameters] = (type ?? '').toLowerCase().split(';')
    if (c.req.path === PICTURES) {
      if (!mime.trim().startsWith('image/'))
        throw refuse(
          'unsupportedMedia',
          'A picture is sent as its bytes; its Content-Type begins with image/.',
        )
      return next()
    }
    const charset = parameters
      .map((text) => text.trim())
      .find((text) => text.startsWith('charset='))
    if (mime.trim() !== 'application/json' || !/^(charset="?utf-8"?)?$/.test(charset ?? '')) {
      throw refuse('unsupportedMedia', 'Send JSON in UTF-8; its Content-Type is application/json.')
    }
    await next()
  }
}
