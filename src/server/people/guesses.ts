import { problemOf, Refusal } from '../problem.ts'

/**
 * Wrong guesses before each further one has to wait: of one name from one address, of one name and
 * of one address. A name alone has more, so that a stranger cannot easily keep its owner out.
 */
const FREE = { here: 3, name: 20, address: 30 }
const LONGEST_S = 60
const KEPT = 10_000

export type GuessKey = `${keyof typeof FREE} ${string}`

/**
 * Slows guessing down, in this instance's memory. A guess counts from before it is looked at, so
 * that many at once are no way around it.
 */
export function createGuesses(clock: () => number) {
  const failed = new Map<GuessKey, { count: number; until: number }>()

  function count(key: GuessKey): void {
    const before = failed.get(key)?.count ?? 0
    // Every key begins with one of them.
    const free = FREE[key.split(' ', 1)[0] as keyof typeof FREE]
    const late = before + 1 - free
    const wait = late <= 0 ? 0 : Math.min(2 ** late, LONGEST_S)
    failed.delete(key)
    failed.set(key, { count: before + 1, until: clock() + wait * 1000 })
    const [oldest] = failed.keys()
    if (failed.size > KEPT && oldest !== undefined) failed.delete(oldest)
  }

  return {
    /** Throws Refusal 429 with the seconds to wait. */
    begin(keys: readonly GuessKey[]): void {
      const until = Math.max(...keys.map((key) => failed.get(key)?.until ?? 0))
      const seconds = Math.ceil((until - clock()) / 1000)
      if (seconds > 0)
        throw new Refusal(
          problemOf('rateLimit', `Too many tries. Try again in ${seconds} seconds.`),
          { retryAfter: seconds },
        )
      for (const key of keys) count(key)
    },
    /** It was right. */
    forget(keys: readonly GuessKey[]): void {
      for (const key of keys) failed.delete(key)
    },
  }
}

export type Guesses = ReturnType<typeof createGuesses>
