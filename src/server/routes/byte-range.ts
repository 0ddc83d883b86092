/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  start: number
  end: number
}

const ONE = /^bytes=(\d{0,15})-(\d{0,15})$/i

/**
 * What a Range header asks of `size` bytes (RFC 9110, 14): null where the whole is the answer (none,
 * several, or none that can be read), `unsatisfiable` where nothing of it is there.
 */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, from, to] = ONE.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  if (start >= size) return 'unsatisfiable'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

/** Whether an If-None-Match names the tag; weakness does not matter to it (RFC 9110, 13.1.2). */
export const isNamed = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => {
    const tag = one.trim().replace(/^W\//, '')
    return tag === '*' || tag === etag
  })
