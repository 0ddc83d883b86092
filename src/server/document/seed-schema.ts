import { MAX_SEED } from '../../models/seed.ts'
import type { JsonSchema } from './params-schema.ts'

// TypeScript's library does not know JSON.rawJSON yet; Node has it.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown }

/** A seed as it stands in JSON: a bare integer, whose maximum no number of JavaScript holds exactly. */
export const seedSchema = (type: string[]): JsonSchema => ({
  type,
  format: 'int64',
  minimum: 0,
  maximum: rawJSON(String(MAX_SEED)),
})
