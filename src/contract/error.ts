import * as z from 'zod/mini'
import { chargedSchema } from './charged.ts'

/** The closed set of errors and the HTTP status of each (architecture.md, decision 12). */
export const errorStatus = {
  validation: 422,
  badRequest: 400,
  auth: 401,
  budget: 402,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unsupportedMedia: 415,
  rateLimit: 429,
  safety: 422,
  internal: 500,
  upstream: 502,
  unavailable: 503,
  timeout: 504,
  storageFull: 507,
} as const

export type ErrorCode = keyof typeof errorStatus

/** One thing wrong with one parameter; paths are relative to params. */
export const issueSchema = z.object({
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  message: z.string(),
  allowed: z.optional(z.string()),
  repair: z.optional(
    z.object({
      label: z.string(),
      set: z.array(z.object({ path: z.string(), value: z.unknown() })),
    }),
  ),
})

export const problemSchema = z.object({
  // Object.keys widens; the keys are the codes.
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  /** A sentence for a person: what happened, what to do. */
  message: z.string(),
  retryable: z.boolean(),
  /** The parameter it is about, where there is one. */
  path: z.optional(z.string()),
  issues: z.optional(z.array(issueSchema)),
  /** Of a paid call that somebody waited for: what it cost, if that is known. */
  charged: z.optional(chargedSchema),
  /** The id of the picture that makes this needless. */
  image: z.optional(z.string()),
  /** Names this occurrence in the log. */
  id: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>

/** The body of every refusal. */
export const problemBodySchema = z.object({ error: problemSchema })
export type ProblemBody = z.infer<typeof problemBodySchema>
