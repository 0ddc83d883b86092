import type { RowOff } from '../../models/rows-off.ts'
import type { Request } from '../../models/rule.ts'
import type { Change } from './apply-change.ts'
import type { Ask } from './ask.ts'

/** The part of the draft that the form speaks to. */
export interface DraftSide {
  /** Whether the draft is still the one this form was made from. */
  isCurrent(): boolean
  write(request: Request, rowsOff: readonly RowOff[]): void
  /** Hears of values to set in the living form; those that wait are told at once. */
  onTake(listener: (changes: readonly Change[], undoneElsewhere: boolean) => void): () => void
}

interface Timer {
  start(run: () => void, ms: number): number
  stop(id: number): void
  /** ms, from any origin. */
  now(): number
}

const PAUSE_MS = 250
/** Whoever types without a pause still loses no more than this in a crash. */
const LONGEST_MS = 1500

/**
 * Writes the form's request to the draft, one way, a moment after the last change; and sets what
 * other rooms hand over. `flush` writes at once.
 */
export function linkDraft(ask: Ask, draft: DraftSide, timer: Timer) {
  let waiting: number | null = null
  let first = 0
  let last = 0
  const flush = () => {
    if (waiting === null) return
    timer.stop(waiting)
    waiting = null
    if (draft.isCurrent()) draft.write(ask.request(), ask.rowsOff())
  }
  // One timer per pause, not one per key: it looks how long ago the last change was.
  const look = () => {
    const now = timer.now()
    const left = last + PAUSE_MS - now
    if (left <= 0 || now - first >= LONGEST_MS) flush()
    else waiting = timer.start(look, left)
  }
  const stopListening = ask.subscribe(null, () => {
    last = timer.now()
    if (waiting !== null) return
    first = last
    waiting = timer.start(look, PAUSE_MS)
  })
  const stopTaking = draft.onTake((changes, undoneElsewhere) => {
    ask.apply(changes, !undoneElsewhere)
    // Whoever handed it over goes on from the draft.
    flush()
  })
  return {
    flush,
    stop: () => {
      flush()
      stopListening()
      stopTaking()
    },
  }
}
