import { toPath } from '../../models/path.ts'

/** Longer than any name of ours; a refusal repeats the name it is about, several times. */
const NAME_MAX_LENGTH = 200

/**
 * Paths of names that cannot be: `__proto__`, which schemas skip without a word, and endless ones,
 * which are cut here.
 */
export function* oddNames(value: unknown, path: PropertyKey[] = []): Generator<string> {
  if (value === null || typeof value !== 'object') return
  for (const [name, item] of Object.entries(value)) {
    if (name.length > NAME_MAX_LENGTH) {
      yield toPath([...path, `${name.slice(0, NAME_MAX_LENGTH)}…`])
      continue
    }
    const here = [...path, Array.isArray(value) ? Number(name) : name]
    if (name === '__proto__') yield toPath(here)
    yield* oddNames(item, here)
  }
}

/** Names and list items of a document, counted no further than `most`. */
export function countEntries(value: unknown, most: number): number {
  if (value === null || typeof value !== 'object') return 0
  let count = 0
  for (const item of Object.values(value)) {
    count += 1 + countEntries(item, most - count)
    if (count > most) break
  }
  return count
}
