/** Two presses closer than this are one wish, ms. */
const ONE_WISH_MS = 3_000

/**
 * Keys that make a double press one request: the server gives the same key the same answer. A
 * press later on is a new wish and gets a new key.
 */
export function createRetryKeys(clock: () => number, newKey: () => string) {
  const given = new Map<string, { key: string; at: number }>()
  return (id: string): string => {
    const now = clock()
    const last = given.get(id)
    const key = last && now - last.at < ONE_WISH_MS ? last.key : newKey()
    given.set(id, { key, at: now })
    return key
  }
}
