import * as z from 'zod/mini'

const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/**
 * Body of POST /api/assets/:hash/origin: the picture holds `result` where something was painted and
 * `source` everywhere else; without `result` it is `source`, fitted to another size. All are
 * pictures of our store, by their sha-256.
 */
export const newOriginSchema = z.strictObject({
  source: hashSchema,
  result: z.optional(hashSchema),
})
export type NewOrigin = z.infer<typeof newOriginSchema>

/**
 * result: a model made it · locked: put together from a result and its source · fitted: cropped,
 * padded or scaled from its source · upload: it was given.
 */
export const ancestorKindSchema = z.enum(['result', 'locked', 'fitted', 'upload'])
export type AncestorKind = z.infer<typeof ancestorKindSchema>

/** One picture on the way back to the first. */
export const ancestorSchema = z.object({
  hash: z.string(),
  kind: ancestorKindSchema,
  /** Where the gallery still has it. */
  imageId: z.nullable(z.string()),
  /** The mask that a result was made with (sha-256); null for none. */
  mask: z.nullable(z.string()),
  /** Its bytes are still here: a picture that was deleted for good is only known to have been. */
  kept: z.boolean(),
})
export type Ancestor = z.infer<typeof ancestorSchema>

/** The answer of GET /api/assets/:hash/history. */
export const historySchema = z.object({
  /** The picture itself, then what it was made from, then what that was made from, to the first. */
  items: z.array(ancestorSchema),
  /** Locked pictures that hold a part of this one (sha-256 each), newest first. */
  locked: z.array(z.string()),
})
export type History = z.infer<typeof historySchema>
