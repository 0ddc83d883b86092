import * as z from 'zod/mini'
import { engineSchema } from './engine.ts'

export const healthSchema = z.object({
  status: z.enum(['ready', 'starting', 'stopping']),
  version: z.string(),
  engine: engineSchema,
  /** Generations accepted and not yet settled. */
  waiting: z.int(),
})
export type Health = z.infer<typeof healthSchema>
