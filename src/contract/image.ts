import * as z from 'zod/mini'
import { problemSchema } from './error.ts'

/** waiting: nothing came yet · ready: it came, its bytes are not stored · stored · failed. */
export const imageStateSchema = z.enum(['waiting', 'ready', 'stored', 'failed'])

/** One result of a generation. Rows exist from acceptance, so that a tile never moves. */
export const imageSchema = z.object({
  id: z.string(),
  generationId: z.string(),
  /** Place in its generation, from 0. */
  index: z.int(),
  state: imageStateSchema,
  imageUUID: z.nullable(z.string()),
  /** Digits, exactly as returned; null until then. Never computed by us. */
  seed: z.nullable(z.string()),
  /** USD; null while unknown. `costEstimated` where the service returned none. */
  cost: z.nullable(z.number()),
  costEstimated: z.boolean(),
  /** true flagged · false clear · null not checked. */
  nsfw: z.nullable(z.boolean()),
  /** `/api/assets/<sha256>` once stored. */
  url: z.nullable(z.string()),
  /** The stored original's sha-256. */
  hash: z.nullable(z.string()),
  thumbnails: z.array(z.object({ width: z.int(), url: z.string() })),
  /** Pixels: of the stored picture, before that as requested. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  mime: z.nullable(z.string()),
  bytes: z.nullable(z.int()),
  starred: z.boolean(),
  /** Milliseconds since 1970; null where not in the trash. */
  trashedAt: z.nullable(z.int()),
  storedAt: z.nullable(z.int()),
  error: z.optional(problemSchema),
  version: z.int(),
})
export type Image = z.infer<typeof imageSchema>

export const imagePatchSchema = z.strictObject({ starred: z.boolean() })
export type ImagePatch = z.infer<typeof imagePatchSchema>
