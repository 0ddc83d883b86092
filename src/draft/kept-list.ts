import type * as z from 'zod/mini'
import { readKept } from './kept.ts'

/** A list among what is kept under a name; an entry that is damaged costs itself alone. */
export function readKeptList<T>(name: string, part: string, schema: z.ZodMiniType<T>): T[] {
  const list = readKept(name)?.[part]
  return (Array.isArray(list) ? list : []).flatMap((one) => {
    const parsed = schema.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}
