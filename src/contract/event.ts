import * as z from 'zod/mini'

/** Something changed; readers fetch it again and drop versions they know (architecture.md, decision 10). */
export const changeSchema = z.object({
  id: z.int(),
  kind: z.enum(['generation', 'image', 'spend', 'engine']),
  key: z.string(),
  version: z.int(),
})
export type Change = z.infer<typeof changeSchema>
