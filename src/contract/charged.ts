import * as z from 'zod/mini'

/** Whether money was taken: `unknown` while nobody can say (promises.md, "Work and money", 3). */
export const chargedSchema = z.enum(['no', 'yes', 'unknown'])
export type Charged = z.infer<typeof chargedSchema>
