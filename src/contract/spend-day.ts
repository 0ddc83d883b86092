import * as z from 'zod/mini'
import { spendSchema } from './spend.ts'

/** What one person spent on one model or tool on one day. */
export const spendDaySchema = z.extend(spendSchema.shape.days.def.element, {
  /** Their name; null where nobody signs in, and for somebody who is gone for good. */
  person: z.nullable(z.string()),
})
export type SpendDay = z.infer<typeof spendDaySchema>

/** `of=everyone` is for administrators; anybody else sees their own. */
export const spendDaysQuerySchema = z.object({ of: z.optional(z.enum(['me', 'everyone'])) })

/** The answer of GET /api/spend/days, newest first; all days that ever were. */
export const spendDaysSchema = z.object({ items: z.array(spendDaySchema) })
export type SpendDays = z.infer<typeof spendDaysSchema>
