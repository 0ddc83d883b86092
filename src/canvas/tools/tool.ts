import type { Operation } from '../document/operation.ts'

/**
 * A tool as a small state chart. Points are px of the source and may lie outside of it; whatever
 * is pressed ends by `release` or `cancel`.
 */
export interface Tool {
  /** `open`: an outline that waits for its next corner, with nothing pressed. */
  readonly state: 'rest' | 'pressed' | 'open'
  /** What it would leave if it ended now; the same object while it only grows. */
  readonly inHand: Operation | null
  /** `along`: Shift is held: a straight line, equal sides. */
  press(x: number, y: number, pressure: number, along: boolean): void
  move(x: number, y: number, pressure: number, along: boolean): void
  release(): Operation | null
  /** Ends an open outline; null where there is none or too little of it. */
  finish(): Operation | null
  /** Takes the last corner back. False: there was none. */
  back(): boolean
  cancel(): void
}

/** Tenths of a px are finer than any pointer and keep the document small. */
export const tenth = (px: number): number => Math.round(px * 10) / 10
