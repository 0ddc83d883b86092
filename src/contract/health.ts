import * as z from 'zod/mini'
import { engineSchema } from './engine.ts'
import { personSchema } from './person.ts'
import { queueStateSchema } from './queue.ts'

export const healthSchema = z.object({
  status: z.enum(['ready', 'starting', 'stopping']),
  version: z.string(),
  engine: engineSchema,
  /** Generations accepted and not yet settled. */
  waiting: z.int(),
  /** Whether they are being sent, and until when not (milliseconds since 1970). */
  queue: queueStateSchema,
  until: z.nullable(z.int()),
  /** Who asks, where people sign in. */
  person: z.optional(personSchema),
})
export type Health = z.infer<typeof healthSchema>
