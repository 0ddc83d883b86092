import { TRASH_DAYS } from '../contract/trash.ts'
import type { Deps, World } from './deps.ts'
import { deleteLeftWork } from './jobs/left-work.ts'
import { dropUnusedInputs, emptyTrash } from './jobs/trash.ts'
import { SESSION_MS } from './people/entries.ts'
import { dropChanges } from './store/changes.ts'
import { dropInvitations } from './store/invitations.ts'
import { dropLimits } from './store/limits.ts'
import { dropSessions } from './store/sessions.ts'
import { dropToolCalls } from './store/tool-calls.ts'

const DAY_MS = 24 * 3_600_000
/** How long a change can be resumed from; a reader further behind reads everything again, ms. */
const CHANGES_KEPT_MS = 7 * DAY_MS
/** How long a tool's answer is known again; its money stays in the ledger, ms. */
const CALLS_KEPT_MS = 30 * DAY_MS
/** How long a picture lies in the trash, and an input that nothing uses is kept, ms. */
const TRASH_KEPT_MS = TRASH_DAYS * DAY_MS
const TIDY_MS = 3_600_000
/** How long wrong guesses count that were not followed by more, ms. */
const LIMITS_KEPT_MS = 3_600_000
/** An instance that died leaves calls under way, ms. */
const SWEEP_MS = 60_000

/**
 * Forgets old changes, calls and what lay in the trash for long now and every hour, and once a day
 * inputs that nothing uses; takes up calls that were left, and deletes what people left who are
 * gone. Returns the way to stop.
 */
export function tidy(world: World & Pick<Deps, 'tools'>): () => void {
  const { store, clock, log, tools } = world
  const quietly = (what: string, work: Promise<unknown>) =>
    void work.catch((error: unknown) => log.warn(`${what} failed`, { error }))
  const forget = () => {
    quietly('dropping old changes', dropChanges(store.db, clock() - CHANGES_KEPT_MS))
    quietly('dropping old calls', dropToolCalls(store.db, clock() - CALLS_KEPT_MS))
    quietly('dropping old sessions', dropSessions(store.db, clock() - SESSION_MS))
    quietly('dropping old links', dropInvitations(store.db, { before: clock() }))
    quietly('dropping old counts', dropLimits(store.db, clock() - LIMITS_KEPT_MS))
    quietly('emptying the trash', emptyTrash(world, { before: clock() - TRASH_KEPT_MS }))
  }
  const forgetInputs = () =>
    quietly('dropping unused inputs', dropUnusedInputs(world, clock() - TRASH_KEPT_MS))
  forget()
  forgetInputs()
  quietly('taking up calls', tools.resume())
  const forgetPeople = () => quietly('deleting what people left', deleteLeftWork(world))
  forgetPeople()
  const timers = [
    setInterval(forget, TIDY_MS),
    setInterval(forgetInputs, DAY_MS),
    setInterval(() => quietly('taking up calls', tools.sweep()), SWEEP_MS),
    setInterval(forgetPeople, SWEEP_MS),
  ]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
