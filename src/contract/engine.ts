import * as z from 'zod/mini'

/** Which engine answers. Demo and real never mix (architecture.md, decision 7). */
export const engineSchema = z.object({
  kind: z.enum(['demo', 'runware']),
  /** Stable per base URL and key; says nothing about the key. */
  id: z.string(),
  /** Host of the engine's address, for display. */
  host: z.string(),
})
export type Engine = z.infer<typeof engineSchema>

/** What sentences call it: the address of the embedded one says nothing to whoever reads it. */
export const nameOf = ({ kind, host }: Engine): string =>
  kind === 'demo' ? 'the demo engine' : `the engine at ${host}`

/** The same at the head of a sentence. */
export const nameInFront = (engine: Engine): string => nameOf(engine).replace('the', 'The')
