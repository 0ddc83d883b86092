import type { CanvasDocument } from './document.ts'

/** Steps of undo that are kept. */
export const DEPTH = 100

/** Whole documents, oldest first; they share what did not change between them. */
export interface History {
  past: readonly CanvasDocument[]
  now: CanvasDocument
  /** What redo brings back, the next first. */
  future: readonly CanvasDocument[]
}

export const newHistory = (now: CanvasDocument): History => ({ past: [], now, future: [] })

/** One more step; what could be redone is gone. The same document is no step. */
export const pushed = (history: History, next: CanvasDocument): History =>
  next === history.now
    ? history
    : { past: [...history.past, history.now].slice(-DEPTH), now: next, future: [] }

/** One step back; the same history where there is none. */
export function undone(history: History): History {
  const now = history.past.at(-1)
  if (!now) return history
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future] }
}

/** One step forward again; the same history where there is none. */
export function redone(history: History): History {
  const [now, ...future] = history.future
  if (!now) return history
  return { past: [...history.past, history.now], now, future }
}
