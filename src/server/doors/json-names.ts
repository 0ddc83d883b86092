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

/** Where the name or list item stands that is one more than `most`; undefined where there are fewer. */
export function entryBeyond(value: unknown, most: number): string | undefined {
  let count = 0
  const walk = (inner: unknown, path: PropertyKey[]): PropertyKey[] | undefined => {
    if (inner === null || typeof inner !== 'object') return undefined
    for (const [name, item] of Object.entries(inner)) {
      const here = [...path, Array.isArray(inner) ? Number(name) : name.slice(0, NAME_MAX_LENGTH)]
      count += 1
      if (count > most) return here
      const found = walk(item, here)
      if (found) return found
    }
    return undefined
  }
  const found = walk(value, [])
  return found && toPath(found)
}
