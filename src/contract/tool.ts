import * as z from 'zod/mini'
import { assetSchema } from './asset.ts'
import { requestSchema } from './generation.ts'

/** Body of POST /api/tools/:id; `params` is checked by the tool's own declaration, not here. */
export const toolRequestSchema = z.strictObject({ params: requestSchema })

/** A box in pixels of the picture that was looked at, from its top left corner. */
export const detectionSchema = z.object({
  xMin: z.number(),
  yMin: z.number(),
  xMax: z.number(),
  yMax: z.number(),
})
export type Detection = z.infer<typeof detectionSchema>

/** What a tool made; which fields are there follows from the tool. */
export const toolResultSchema = z.object({
  /** A new picture in our store: guide, mask, upscaled or cut out. */
  picture: z.optional(assetSchema),
  text: z.optional(z.string()),
  /** Every alternative, the first one included. */
  texts: z.optional(z.array(z.string())),
  detections: z.optional(z.array(detectionSchema)),
})

/** `cached`: the same was asked of the same engine before; `cost` is then 0. */
export const toolAnswerSchema = z.object({
  tool: z.string(),
  result: toolResultSchema,
  /** USD charged by this call; null where the engine named none. */
  cost: z.nullable(z.number()),
  cached: z.boolean(),
})
export type ToolAnswer = z.infer<typeof toolAnswerSchema>

/** What a call of a tool costs, USD; null where no call has been paid yet and none is published. */
export const toolPriceSchema = z.object({
  id: z.string(),
  price: z.object({
    usd: z.nullable(z.number()),
    /** It is the mean of what this engine really charged lately, not a published price. */
    learned: z.boolean(),
  }),
})

export const toolListSchema = z.object({ items: z.array(toolPriceSchema) })
export type ToolList = z.infer<typeof toolListSchema>
