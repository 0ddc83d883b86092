import type { Context } from 'hono'

/** Answers for everything outside /api; undefined where there is no such page. */
export type Pages = (c: Context) => Promise<Response | undefined>
