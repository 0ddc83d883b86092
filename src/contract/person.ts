import * as z from 'zod/mini'

/** What a person may do: everything and people too; work that costs money; anything that costs none. */
export const roleSchema = z.enum(['admin', 'member', 'viewer'])
export type Role = z.infer<typeof roleSchema>
