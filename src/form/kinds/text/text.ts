/** "68 / 3000"; the limit counts UTF-16 units, as the service does. */
export function countText(value: unknown, max: number | undefined): string {
  const length = typeof value === 'string' ? value.length : 0
  return max === undefined ? String(length) : `${length} / ${max}`
}

const SHORT = 28

/** The start of a text, cut at a word where one ends in time. */
export function shortText(text: string, length = SHORT): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
