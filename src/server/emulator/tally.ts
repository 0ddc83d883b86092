/** Counts how often something happened to a task or a picture; forgets the oldest beyond its bound. */
export interface Tally {
  /** The count including this time, from 1. */
  next(key: string): number
}

const BOUND = 10_000

export function createTally(): Tally {
  const counts = new Map<string, number>()
  return {
    next(key) {
      const count = (counts.get(key) ?? 0) + 1
      counts.delete(key)
      counts.set(key, count)
      const oldest = counts.keys().next()
      if (counts.size > BOUND && !oldest.done) counts.delete(oldest.value)
      return count
    },
  }
}
