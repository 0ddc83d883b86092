import type { Context } from 'hono'
import { stringifyJson } from '../../models/json.ts'

/** JSON with exact seeds, never cached. */
export function replyExactly(c: Context, value: unknown, status: 200 | 202 = 200): Response {
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('cache-control', 'no-store')
  return c.body(stringifyJson(value), status)
}
