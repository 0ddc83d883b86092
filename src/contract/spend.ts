import * as z from 'zod/mini'

/** USD and number of pictures; demo money apart from real. Days follow the server's TZ. */
const sum = z.object({ usd: z.number(), images: z.int() })

export const spendSchema = z.object({
  /** `day` as in `days`. */
  today: z.object({ day: z.string(), demo: sum, real: sum }),
  days: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(['model', 'tool']),
      /** A model's slug or a tool's id. */
      model: z.string(),
      /** Generations, or calls of the tool. */
      calls: z.int(),
      demo: sum,
      real: sum,
    }),
  ),
  /** USD; null without a cap. `reserved` is what running work may still cost. */
  cap: z.nullable(z.object({ usd: z.number(), left: z.number() })),
  reserved: z.number(),
})
export type Spend = z.infer<typeof spendSchema>
