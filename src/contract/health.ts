import * as z from 'zod/mini'
import { engineSchema } from './engine.ts'
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
})
export type Health = z.infer<typeof healthSchema>
