import type { Store } from '../store/store.ts'
import { LEASE_MS, LeaseLost, RENEW_MS } from './lease.ts'

/** Our own count of a lease ends this much sooner than the database's, ms. */
const SPARE_MS = 2_000

/** A hold of work as this process knows it: nothing may leave once it is over. */
export interface Hold {
  /** Cuts a request to the engine where another instance may have taken over. */
  readonly signal: AbortSignal | undefined
  /** Throws LeaseLost where the hold ran out unnoticed: the process was frozen. */
  check(): void
  end(): void
}

/** A hold that lasts, for steps without a lease's renewal. */
export const lasting: Hold = { signal: undefined, check() {}, end() {} }

/**
 * Renews a lease while its work lasts. `taken` is the time before the claim was asked for (ms of this
 * computer). After a freeze the timers that are overdue run before any answer is read, so a request
 * that had not left is cut; a SQLite file has one process, nobody takes its work over.
 */
export function keepHold(
  { kind }: Pick<Store, 'kind'>,
  renew: () => Promise<boolean>,
  taken: number,
): Hold {
  const lost = new AbortController()
  let until = taken + LEASE_MS - SPARE_MS
  const isOver = () => Date.now() >= until
  const watch = setInterval(() => {
    if (isOver()) lost.abort(new LeaseLost())
  }, 1_000)
  const renewal = setInterval(() => {
    const asked = Date.now()
    renew().then(
      (held) => {
        if (!held) lost.abort(new LeaseLost())
        // A renewal that was answered after the end came too late to count on.
        else if (!isOver()) until = asked + LEASE_MS - SPARE_MS
      },
      // The database is away: the hold runs out by itself.
      () => {},
    )
  }, RENEW_MS)
  return {
    signal: kind === 'postgres' ? lost.signal : undefined,
    check() {
      if (lost.signal.aborted || isOver()) throw new LeaseLost()
    },
    end() {
      clearInterval(watch)
      clearInterval(renewal)
    },
  }
}
