import * as z from 'zod/mini'
import { problemSchema } from './error.ts'

/**
 * running: sent as there is room; waiting: the engine is busy or out of reach and is tried again at
 * `until`; paused: a person has to act, then try again (promises.md, "Work and money", 9).
 */
export const queueStateSchema = z.enum(['running', 'waiting', 'paused'])
export type QueueState = z.infer<typeof queueStateSchema>

/** The work of one engine that was not sent yet. */
export const queueSchema = z.object({
  state: queueStateSchema,
  /** Milliseconds since 1970; null unless it waits. */
  until: z.nullable(z.int()),
  /** Since when it waits or is paused, milliseconds since 1970. */
  since: z.nullable(z.int()),
  /** Why it waits or is paused. */
  problem: z.optional(problemSchema),
  /** One's own of the first 1,000 in the order in which they are sent, each with its place from 1. */
  order: z.array(z.object({ id: z.string(), place: z.int() })),
})
export type Queue = z.infer<typeof queueSchema>

/** The body of POST /api/generations/:id/move: by one place, or to either end. */
export const queueMoveSchema = z.strictObject({
  to: z.enum(['front', 'earlier', 'later', 'back']),
})
export type QueueMove = z.infer<typeof queueMoveSchema>
