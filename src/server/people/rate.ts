import { problemOf, Refusal } from '../problem.ts'
import { takeShare } from '../store/limits.ts'
import type { Store } from '../store/store.ts'

/**
 * Requests at once, and how many a second come back, by what they do. What an instance takes of the
 * count that it shares with others is a second's worth, so that few requests ask the database.
 */
const LIMITS = { read: { burst: 6000, second: 100 }, change: { burst: 2000, second: 20 } }
const KEPT = 10_000
/** A share that was not used up goes back to nobody after this, ms: it is small. */
const SHARE_MS = 10_000

type Kind = keyof typeof LIMITS

const tooMany = (): Refusal =>
  new Refusal(problemOf('rateLimit', 'Too many requests. Try again in a moment.'), {
    retryAfter: 1,
  })

/** A map that forgets what was written longest ago. */
function write<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest)
}

/**
 * So many requests of one sender and no more, in this instance's memory: far above what hands and
 * honest scripts do. Throws Refusal 429.
 */
export function createRate(clock: () => number): (who: string, kind: Kind) => void {
  const buckets = new Map<string, { left: number; at: number }>()
  return (who, kind) => {
    const { burst, second } = LIMITS[kind]
    const key = `${kind} ${who}`
    const now = clock()
    const { left, at } = buckets.get(key) ?? { left: burst, at: now }
    const filled = Math.min(burst, left + ((now - at) / 1000) * second)
    write(buckets, key, { left: Math.max(0, filled - 1), at: now })
    if (filled < 1) throw tooMany()
  }
}

/**
 * The same for people, counted by all instances on one PostgreSQL together: each takes a share and
 * counts it down in memory. In SQLite, which has one instance, in memory alone. Throws Refusal 429.
 */
export function createPeopleRate(
  { kind: database, db }: Pick<Store, 'kind' | 'db'>,
  clock: () => number,
): (person: string, kind: Kind) => Promise<void> {
  const own = createRate(clock)
  if (database === 'sqlite') return async (person, kind) => own(person, kind)
  const shares = new Map<string, { left: number; until: number }>()
  const asking = new Map<string, Promise<void>>()

  const use = (key: string): boolean => {
    const share = shares.get(key)
    if (!share || share.left < 1 || share.until < clock()) return false
    share.left -= 1
    return true
  }
  const ask = async (key: string, kind: Kind): Promise<void> => {
    const { burst, second } = LIMITS[kind]
    const spacing = 1000 / second
    for (const count of [second, 1])
      if (await takeShare(db, { key, count, burst, spacing }))
        return write(shares, key, { left: count, until: clock() + SHARE_MS })
    throw tooMany()
  }
  return async (person, kind) => {
    const key = `${kind} ${person}`
    while (!use(key)) {
      // Those that come at once wait for one answer.
      const asked = asking.get(key) ?? ask(key, kind).finally(() => asking.delete(key))
      asking.set(key, asked)
      await asked
    }
  }
}
