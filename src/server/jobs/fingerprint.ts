import { createHash } from 'node:crypto'

/** JSON with its names in order, so that the same document has one text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, ordered(item)]),
  )
}

/** The sha-256 of a document, whatever the order of its names. */
export const fingerprint = (document: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('hex')
