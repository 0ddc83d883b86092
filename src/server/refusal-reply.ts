import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemBody } from '../contract/error.ts'
import type { Refusal } from './problem.ts'

/** Every refusal's answer: its problem as JSON, never cached. */
export function replyWithRefusal(c: Context, { problem, status, retryAfter }: Refusal): Response {
  c.header('cache-control', 'no-store')
  if (retryAfter !== undefined) c.header('retry-after', String(Math.ceil(retryAfter)))
  // The closed set of statuses (contract/error.ts) all carry a body.
  return c.json({ error: problem } satisfies ProblemBody, status as ContentfulStatusCode)
}
