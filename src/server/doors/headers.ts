import type { MiddlewareHandler } from 'hono'

const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]
/**
 * No code of ours or of a library turns text into markup or script. The one policy that may be made,
 * once, lets a worker start from a file of this page (ui/start-worker.ts).
 */
const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types worker']

/** Of every page and answer that has no policy of its own (api.md, "Doors"). */
export const PAGE_POLICY = [...directives, ...trustedTypes].join('; ')
/** A picture opened by itself: no script, no style, no origin, whatever its bytes pretend. */
export const PICTURE_POLICY = "default-src 'none'; sandbox"

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), midi=(), browsing-topics=()',
}

/**
 * Headers of every reply; a route's own policy stays. `relaxed` leaves the policy out, for Vite's
 * inline scripts in development on this computer.
 */
export function headersDoor({ relaxed }: { relaxed: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    if (!relaxed && !c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', PAGE_POLICY)
  }
}
