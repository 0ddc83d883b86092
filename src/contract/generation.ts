import * as z from 'zod/mini'
import { chargedSchema } from './charged.ts'
import { engineSchema } from './engine.ts'
import { issueSchema, problemSchema } from './error.ts'
import { imageSchema } from './image.ts'

export const generationStateSchema = z.enum([
  'accepted',
  'submitting',
  'submitted',
  'done',
  'partial',
  'failed',
  'cancelled',
  'inDoubt',
])
export type GenerationState = z.infer<typeof generationStateSchema>

/** A JSON document in documented names; checked by the model's own schema, not here. */
export const requestSchema = z.record(z.string(), z.json())

/** Ours, kept beside the request and never sent upstream; at most 256 kB as JSON. */
export const contextSchema = z.object({
  version: z.literal(1),
  /** The picture that ACE++ local editing changes, as an image value. */
  pictureToEdit: z.optional(z.string()),
  /** What else a room keeps, by its own name (canvas, styles, rows switched off …). */
  notes: z.optional(z.record(z.string(), z.json())),
})
export type Context = z.infer<typeof contextSchema>
export const CONTEXT_MAX_BYTES = 256 * 1024

/** Names that we do not know are refused here, where `generationSchema` lets them pass: none is lost. */
export const newGenerationSchema = z.strictObject({
  model: z.string(),
  params: requestSchema,
  context: z.optional(z.strictObject(contextSchema.shape)),
  /** The id of the generation that this one follows from; it may be deleted by now. */
  parentId: z.optional(z.string().check(z.regex(/^[\w-]{1,100}$/))),
  /** Before all that is queued. */
  front: z.optional(z.boolean()),
  /** Refused with 409 and the picture where the same request with the same seed made it already. */
  unlessMade: z.optional(z.boolean()),
})
export type NewGeneration = z.infer<typeof newGenerationSchema>

export const generationSchema = z.object({
  id: z.string(),
  /** Catalogue slug. */
  model: z.string(),
  /** The AIR that ran. */
  air: z.string(),
  engine: engineSchema,
  params: requestSchema,
  context: z.optional(contextSchema),
  parentId: z.optional(z.string()),
  /** What goes, or went, on the wire; pictures as references. `added` names what we added. */
  task: requestSchema,
  added: z.array(z.string()),
  taskUUID: z.string(),
  state: generationStateSchema,
  /** Unfinished work of another engine than the one that answers now: only that one can end it. */
  elsewhere: z.optional(z.literal(true)),
  charged: chargedSchema,
  /** USD charged so far; null while unknown. */
  cost: z.nullable(z.number()),
  costEstimated: z.boolean(),
  /** USD expected for all results. */
  estimate: z.number(),
  estimateRough: z.boolean(),
  /** Milliseconds since 1970. */
  createdAt: z.int(),
  submittedAt: z.nullable(z.int()),
  finishedAt: z.nullable(z.int()),
  error: z.optional(problemSchema),
  images: z.array(imageSchema),
  version: z.int(),
})
export type Generation = z.infer<typeof generationSchema>

/** The 202 of POST /api/generations. */
export const acceptedGenerationSchema = z.extend(generationSchema, {
  warnings: z.array(issueSchema),
})
export type AcceptedGeneration = z.infer<typeof acceptedGenerationSchema>

/** The answer of POST /api/generations/:id/cancel; `notice` says what can no longer be undone. */
export const cancelledGenerationSchema = z.extend(generationSchema, {
  notice: z.optional(z.string()),
})
export type CancelledGeneration = z.infer<typeof cancelledGenerationSchema>

/**
 * Query of GET /api/generations. `q` matches words of the prompt, a seed's digits, or a model's
 * name or AIR; `starred` keeps generations with a starred picture; `trash` lists the trash.
 */
export const generationQuerySchema = z.object({
  limit: z.optional(z.string()),
  cursor: z.optional(z.string()),
  q: z.optional(z.string()),
  model: z.optional(z.string()),
  starred: z.optional(z.enum(['0', '1'])),
  trash: z.optional(z.enum(['0', '1'])),
})
export type GenerationQuery = z.infer<typeof generationQuerySchema>

/** Newest first; `nextCursor` is null on the last page. `total` counts pictures of the whole answer. */
export const generationPageSchema = z.object({
  items: z.array(generationSchema),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
})
export type GenerationPage = z.infer<typeof generationPageSchema>
