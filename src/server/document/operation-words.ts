import type { ErrorCode } from '../../contract/error.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'

/** A call that waits for the engine's own answer can meet any of its refusals. */
export const ENGINE_ERRORS: readonly ErrorCode[] = [
  ...(['badRequest', 'validation', 'auth', 'budget', 'notFound', 'conflict'] as const),
  ...(['rateLimit', 'safety', 'upstream', 'unavailable', 'timeout'] as const),
]

export const text = (description: string): JsonSchema => ({ type: 'string', description })

export const choice = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: [...values],
  description,
})

export const flag = (description: string): JsonSchema => choice(description, ['0', '1'])

export const idempotencyKey: Operation['headers'] = {
  'Idempotency-Key': {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,200}$',
    required: true,
    description:
      'Names this very click: the same key with the same body is answered the same and charged once; with another body it is a conflict, and so it is once what it made was deleted for good.',
  },
}
