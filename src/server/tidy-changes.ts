import type { World } from './deps.ts'
import { dropChanges } from './store/changes.ts'

/** How long a change can be resumed from; a reader further behind reads everything again, ms. */
const CHANGES_KEPT_MS = 7 * 24 * 3_600_000
const TIDY_MS = 3_600_000

/** Forgets old changes, now and every hour; returns the way to stop. */
export function tidyChanges({ store, clock, log }: World): () => void {
  const tidy = () =>
    void dropChanges(store.db, clock() - CHANGES_KEPT_MS).catch((error: unknown) =>
      log.warn('old changes could not be dropped', { error }),
    )
  tidy()
  const timer = setInterval(tidy, TIDY_MS)
  return () => clearInterval(timer)
}
