import { refuse } from '../problem.ts'

/** The deepest request of any model nests four levels; the rest is room for context. */
export const MAX_DEPTH = 64
/** Keys and list items together. */
export const MAX_ENTRIES = 200_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = new Set([0x7b, 0x5b])
const CLOSE = new Set([0x7d, 0x5d])
const COMMA = 0x2c

/** Behind the closing quote of the string that opens at `start`; the length where it never closes. */
function stringEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return bytes.length
}

/**
 * Looks at brackets and commas before anything is parsed. Throws Refusal 400 beyond MAX_DEPTH or
 * MAX_ENTRIES (promises.md, "Who gets in" 8). Strings are skipped; malformed text is the parser's.
 */
export function checkShape(bytes: Buffer): void {
  let depth = 0
  let entries = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = stringEnd(bytes, at) - 1
    else if (OPEN.has(byte)) depth += 1
    else if (CLOSE.has(byte)) depth -= 1
    if (byte === COMMA || OPEN.has(byte)) entries += 1
    if (depth > MAX_DEPTH)
      throw refuse('badRequest', `The JSON is nested more than ${MAX_DEPTH} levels deep.`)
    if (entries > MAX_ENTRIES)
      throw refuse('badRequest', `The JSON has more than ${MAX_ENTRIES} entries.`)
  }
}
