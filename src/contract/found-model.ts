import * as z from 'zod/mini'

/** A model that the engine's search found, as the product shows it (contract §5, modelSearch). */
export const foundModelSchema = z.object({
  /** `source:model@version`, as it stands in a request. */
  air: z.string(),
  name: z.string(),
  /** The service's own word: checkpoint, lora, controlnet … */
  category: z.string(),
  architecture: z.nullable(z.string()),
  description: z.nullable(z.string()),
  triggerWords: z.array(z.string()),
  negativeTriggerWords: z.array(z.string()),
  /** `/api/model-pictures/<64 hex>`: a picture of ours, never a foreign address. */
  picture: z.nullable(z.string()),
  provider: z.optional(z.nullable(z.string())),
  private: z.boolean(),
})
export type FoundModel = z.infer<typeof foundModelSchema>

export const MODEL_VISIBILITIES = ['public', 'private', 'favorite', 'owned'] as const
/** A minus in front sorts downwards; popularity is downwards already (contract §5). */
export const MODEL_SORTS = [
  'popularity',
  'name',
  '-name',
  'addedUnixTimestamp',
  '-addedUnixTimestamp',
  'updatedDateUnixTimestamp',
  '-updatedDateUnixTimestamp',
] as const
export const MODEL_SEARCH_MAX = 200
/** How many models a page holds, without a `limit` and at most. */
export const MODEL_PAGE = 20
export const MODEL_PAGE_MAX = 100

const word = () => z.optional(z.string().check(z.regex(/^[\w.-]{1,60}$/)))

/** Query of GET /api/model-search; `architecture` is the service's slug, such as `flux-1-dev`. */
export const modelSearchQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(MODEL_SEARCH_MAX))),
  category: word(),
  architecture: word(),
  visibility: z.optional(z.enum(MODEL_VISIBILITIES)),
  sort: z.optional(z.enum(MODEL_SORTS)),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  cursor: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
})
export type ModelSearchQuery = z.infer<typeof modelSearchQuerySchema>

/** `nextCursor` is null on the last page; `total` counts the whole answer. */
export const foundModelPageSchema = z.object({
  items: z.array(foundModelSchema),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
})
export type FoundModelPage = z.infer<typeof foundModelPageSchema>

/** Path of this server, from the sha-256 of the foreign address in lower-case hex. */
export const modelPictureUrl = (hash: string): string => `/api/model-pictures/${hash}`
