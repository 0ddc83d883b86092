import { createHash } from 'node:crypto'
import { problemOf, Refusal } from '../problem.ts'
import { dropGuesses, holdGuesses, keepGuess } from '../store/limits.ts'
import type { Store } from '../store/store.ts'

/**
 * Wrong guesses before each further one has to wait: of one name from one address, of one name and
 * of one address. A name alone has more, so that a stranger cannot easily keep its owner out.
 */
const FREE = { here: 3, name: 20, address: 30 }
const LONGEST_S = 60
const KEPT = 10_000

export type GuessKey = `${keyof typeof FREE} ${string}`

/** Milliseconds that the next try waits after so many wrong ones. */
function waitAfter(key: GuessKey, count: number): number {
  // Every key begins with one of them.
  const late = count - FREE[key.split(' ', 1)[0] as keyof typeof FREE]
  return late <= 0 ? 0 : Math.min(2 ** late, LONGEST_S) * 1000
}

/** Throws Refusal 429 with the seconds to wait. */
function refuseBefore(until: number, at: number): void {
  const seconds = Math.ceil((until - at) / 1000)
  if (seconds > 0)
    throw new Refusal(problemOf('rateLimit', `Too many tries. Try again in ${seconds} seconds.`), {
      retryAfter: seconds,
    })
}

export interface Guesses {
  /**
   * A guess counts from before it is looked at, so that many at once are no way around it. Throws
   * Refusal 429 with the seconds to wait.
   */
  begin(keys: readonly GuessKey[]): Promise<void>
  /** It was right. */
  forget(keys: readonly GuessKey[]): Promise<void>
}

/** In memory: the one instance of a SQLite file. */
function inMemory(clock: () => number): Guesses {
  const failed = new Map<GuessKey, { count: number; until: number }>()
  function note(key: GuessKey): void {
    const count = (failed.get(key)?.count ?? 0) + 1
    failed.delete(key)
    failed.set(key, { count, until: clock() + waitAfter(key, count) })
    const [oldest] = failed.keys()
    if (failed.size > KEPT && oldest !== undefined) failed.delete(oldest)
  }
  return {
    async begin(keys) {
      refuseBefore(Math.max(...keys.map((key) => failed.get(key)?.until ?? 0)), clock())
      for (const key of keys) note(key)
    },
    async forget(keys) {
      for (const key of keys) failed.delete(key)
    },
  }
}

const hashOf = (key: GuessKey): string => createHash('sha256').update(key).digest('hex')

/** In PostgreSQL, by its clock: instances count together. */
const shared = (store: Store): Guesses => ({
  begin: (keys) =>
    store.transaction(async (tx) => {
      const known = new Map(keys.map((key) => [hashOf(key), key]))
      const { counts, at } = await holdGuesses(tx, [...known.keys()])
      refuseBefore(Math.max(...counts.map(({ until }) => until)), at)
      for (const { key, count } of counts) {
        const words = known.get(key)
        if (words === undefined) continue
        const more = count + 1
        await keepGuess(tx, { key, count: more, until: at + waitAfter(words, more) })
      }
    }),
  forget: (keys) => dropGuesses(store.db, keys.map(hashOf)),
})

/** Slows guessing down, over all instances of a history. */
export const createGuesses = (store: Store, clock: () => number): Guesses =>
  store.kind === 'postgres' ? shared(store) : inMemory(clock)
