import * as z from 'zod/mini'

/** USD and number of pictures; demo money apart from real. Days follow the server's TZ. */
const sum = z.object({ usd: z.number(), images: z.int() })

/** A limit and what is left of it, USD: everybody's of a day, one person's of a day, of all time. */
export const capSchema = z.object({
  of: z.enum(['day', 'person', 'total']),
  usd: z.number(),
  left: z.number(),
})
export type Cap = z.infer<typeof capSchema>

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
  /** Those that are set. */
  caps: z.array(capSchema),
  /** By AIR, how many times the documented proportion its results cost on this engine. */
  learned: z.record(z.string(), z.number()),
  /** What running work may still cost, USD. */
  reserved: z.number(),
})
export type Spend = z.infer<typeof spendSchema>
