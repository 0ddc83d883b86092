import * as z from 'zod/mini'
import { imageValueSchema, operationSchema } from './operation.ts'

const LARGEST = 16_384
const side = z.int().check(z.gte(1), z.lte(LARGEST))
const added = z.int().check(z.gte(0), z.lte(LARGEST))

export const sourceSchema = z.strictObject({
  /** An image value, normally `asset:<hash>`. */
  value: imageValueSchema,
  width: side,
  height: side,
})

export const frameSchema = z.strictObject({ top: added, right: added, bottom: added, left: added })

const documentSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  source: z.nullable(sourceSchema),
  operations: z.readonly(z.array(operationSchema)),
  frame: frameSchema,
})

export type Source = z.infer<typeof sourceSchema>
/** Pixels added outside the source; all 0 is no extension. */
export type Frame = z.infer<typeof frameSchema>
/** A picture, what was done to its mask, and how far it is extended. Never changed in place. */
export type CanvasDocument = z.infer<typeof documentSchema>

export const NO_FRAME: Frame = { top: 0, right: 0, bottom: 0, left: 0 }

/** A document without a stroke. */
export const newDocument = (
  source: Source | null,
  id: string = crypto.randomUUID(),
): CanvasDocument => ({ version: 1, id, source, operations: [], frame: NO_FRAME })

/** The same document with one more operation; what it held stays the same objects. */
export const withOperation = (
  document: CanvasDocument,
  operation: CanvasDocument['operations'][number],
): CanvasDocument => ({ ...document, operations: [...document.operations, operation] })

/** Takes parsed JSON that this module wrote (a document is its own JSON); null for anything else. */
export function readDocument(json: unknown): CanvasDocument | null {
  const parsed = documentSchema.safeParse(json)
  return parsed.success ? parsed.data : null
}
