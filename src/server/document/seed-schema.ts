import { MAX_SEED } from '../../models/seed.ts'
import type { JsonSchema } from './json-schema.ts'

// TypeScript's library does not know JSON.rawJSON yet; Node has it.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown }

/** Digits that are at most `max`: fewer of them, or less at some place, or the same. */
function upTo(max: string): string {
  const less = [...max].flatMap((digit, at) => {
    const [first, last] = [at === 0 ? 1 : 0, Number(digit) - 1]
    return last < first ? [] : [`${max.slice(0, at)}[${first}-${last}]\\d{${max.length - at - 1}}`]
  })
  return `^(0|[1-9]\\d{0,${max.length - 2}}|${less.join('|')}|${max})$`
}

/** A seed that is given as text. */
export const SEED_PATTERN = upTo(String(MAX_SEED))

/** A seed as it stands in JSON: a bare integer, whose maximum no number of JavaScript holds exactly. */
export const seedSchema = (type: string[]): JsonSchema => ({
  type,
  format: 'int64',
  minimum: 0,
  maximum: rawJSON(String(MAX_SEED)),
})
