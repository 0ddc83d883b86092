import type { Request } from './rule.ts'

/**
 * A row that is switched off: kept beside the request, never in it. `path` is its place in the
 * form, which counts the rows that are off: `lora[1]`.
 */
export interface RowOff {
  path: string
  row: Request
}

/** Whether a row of the form is switched off. */
export const isOff = (row: unknown): boolean =>
  row !== null && typeof row === 'object' && '$off' in row && row.$off === true

/** The form's value at a path of the form. */
type Read = (path: string) => unknown

/** Rewrites each index; `at` is told the form's path of the list. */
function mapIndices(
  path: string,
  side: 'form' | 'request',
  at: (list: string, index: number) => number | null,
): string | null {
  let form = ''
  let request = ''
  let rest = path
  for (let match = /^(.*?)\[(\d+)\]/.exec(rest); match; match = /^(.*?)\[(\d+)\]/.exec(rest)) {
    const [all, before = '', digits] = match
    const index = Number(digits)
    const other = at(form + before, index)
    if (other === null) return null
    form += `${before}[${side === 'form' ? index : other}]`
    request += `${before}[${side === 'form' ? other : index}]`
    rest = rest.slice(all.length)
  }
  return (side === 'form' ? request : form) + rest
}

const rowsAt = (read: Read, list: string): unknown[] => {
  const rows = read(list)
  return Array.isArray(rows) ? rows : []
}

/** Where the form holds what stands at a path of its request, which has no rows that are off. */
export const toFormPath = (read: Read, path: string): string =>
  // An index beyond the rows stays beyond them, so every path has its place.
  mapIndices(path, 'request', (list, index) => {
    const rows = rowsAt(read, list)
    let left = index
    for (const [at, row] of rows.entries()) if (!isOff(row) && left-- === 0) return at
    return rows.length + left
  }) ?? path

/** Where the request has what the form holds at a path; null inside a row that is off. */
export const toRequestPath = (read: Read, path: string): string | null =>
  mapIndices(path, 'form', (list, index) => {
    const rows = rowsAt(read, list)
    if (isOff(rows[index])) return null
    return index - rows.slice(0, index).filter(isOff).length
  })
