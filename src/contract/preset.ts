import * as z from 'zod/mini'
import { contextSchema, requestSchema } from './generation.ts'

/**
 * Settings under a name. A style is a preset that names a part of the form and has words to put
 * around the prompt.
 */
export const presetSchema = z.strictObject({
  name: z.string(),
  /** Catalogue slug of the model whose names the settings use. */
  model: z.string(),
  /** The whole form, which it replaces; otherwise only what `params` names is set. */
  whole: z.boolean(),
  /** In the request's documented names, any part of it. */
  params: requestSchema,
  /** Words before and after the prompt, which stays as it is. */
  before: z.optional(z.string()),
  after: z.optional(z.string()),
  /** What a whole form keeps beside its request. */
  context: z.optional(z.strictObject(contextSchema.shape)),
})
export type Preset = z.infer<typeof presetSchema>

export const PRESET_FILE = 'playground-presets'

/** The file that presets travel in. */
export const presetFileSchema = z.strictObject({
  format: z.literal(PRESET_FILE),
  version: z.literal(1),
  presets: z.array(presetSchema),
})
