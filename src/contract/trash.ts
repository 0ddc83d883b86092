import * as z from 'zod/mini'

/** How long a picture lies in the trash before it is deleted for good. */
export const TRASH_DAYS = 30

/** The answer of DELETE /api/trash: pictures deleted for good, and those that are still under way. */
export const emptiedSchema = z.object({ deleted: z.int(), kept: z.int() })
export type Emptied = z.infer<typeof emptiedSchema>
