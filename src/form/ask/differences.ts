/** A value of the form before and after; a container is copied, since the form changes its own. */
export interface Difference {
  path: string
  before: unknown
  after: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The form spells unset as null, and what was never there is unset. */
const copy = (value: unknown): unknown =>
  value === undefined ? null : typeof value === 'object' ? structuredClone(value) : value

/** The same rows in the same order; only what is in them differs. */
const sameRows = (a: unknown, b: unknown): b is unknown[] =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.length === b.length &&
  a.every((row, index) => {
    const other: unknown = b[index]
    return isObject(row) && isObject(other) && row.$id !== undefined && row.$id === other.$id
  })

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The smallest values that differ, each by its path. */
export function differences(path: string, before: unknown, after: unknown): Difference[] {
  if (before === after) return []
  if (sameRows(before, after))
    return after.flatMap((row, index) =>
      // Rows of the same number.
      differences(`${path}[${index}]`, (before as unknown[])[index], row),
    )
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(`${path}.${key}`, before[key], after[key]),
    )
  return isSame(before, after) ? [] : [{ path, before: copy(before), after: copy(after) }]
}

export const isNoDifference = ({ before, after }: Difference): boolean => isSame(before, after)
