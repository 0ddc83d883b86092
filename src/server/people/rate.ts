import { problemOf, Refusal } from '../problem.ts'

/** Requests at once, and how many a second come back, by what they do. */
const LIMITS = { read: { burst: 6000, second: 100 }, change: { burst: 2000, second: 20 } }
const KEPT = 10_000

/**
 * So many requests of one person and no more, in this instance's memory: far above what hands and
 * honest scripts do. Throws Refusal 429.
 */
export function createRate(clock: () => number): (who: string, kind: keyof typeof LIMITS) => void {
  const buckets = new Map<string, { left: number; at: number }>()
  return (who, kind) => {
    const { burst, second } = LIMITS[kind]
    const key = `${kind} ${who}`
    const now = clock()
    const { left, at } = buckets.get(key) ?? { left: burst, at: now }
    const filled = Math.min(burst, left + ((now - at) / 1000) * second)
    buckets.delete(key)
    buckets.set(key, { left: Math.max(0, filled - 1), at: now })
    const [oldest] = buckets.keys()
    if (buckets.size > KEPT && oldest !== undefined) buckets.delete(oldest)
    if (filled >= 1) return
    throw new Refusal(problemOf('rateLimit', 'Too many requests. Try again in a moment.'), {
      retryAfter: 1,
    })
  }
}
