import type { Deps } from './deps.ts'
import { SESSION_MS } from './people/entries.ts'
import { dropChanges } from './store/changes.ts'
import { dropInvitations } from './store/invitations.ts'
import { dropSessions } from './store/sessions.ts'
import { dropToolCalls } from './store/tool-calls.ts'

const DAY_MS = 24 * 3_600_000
/** How long a change can be resumed from; a reader further behind reads everything again, ms. */
const CHANGES_KEPT_MS = 7 * DAY_MS
/** How long a tool's answer is known again; its money stays in the ledger, ms. */
const CALLS_KEPT_MS = 30 * DAY_MS
const TIDY_MS = 3_600_000
/** An instance that died leaves calls under way, ms. */
const SWEEP_MS = 60_000

/** Forgets old changes and calls now and every hour, takes up what was left; returns the way to stop. */
export function tidy({
  store,
  clock,
  log,
  tools,
}: Pick<Deps, 'store' | 'clock' | 'log' | 'tools'>): () => void {
  const quietly = (what: string, work: Promise<void>) =>
    void work.catch((error: unknown) => log.warn(`${what} failed`, { error }))
  const forget = () => {
    quietly('dropping old changes', dropChanges(store.db, clock() - CHANGES_KEPT_MS))
    quietly('dropping old calls', dropToolCalls(store.db, clock() - CALLS_KEPT_MS))
    quietly('dropping old sessions', dropSessions(store.db, clock() - SESSION_MS))
    quietly('dropping old links', dropInvitations(store.db, { before: clock() }))
  }
  forget()
  quietly('taking up calls', tools.resume())
  const timers = [
    setInterval(forget, TIDY_MS),
    setInterval(() => quietly('taking up calls', tools.sweep()), SWEEP_MS),
  ]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
