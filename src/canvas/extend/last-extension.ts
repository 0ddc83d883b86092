import type { Frame } from '../document/document.ts'
import type { History } from '../document/history.ts'
import { isExtended } from './frame.ts'

/** The extension that the last result which was made with one came to; null without one. */
export function lastExtension({ past, now }: Pick<History, 'past' | 'now'>): Frame | null {
  let next = now
  for (const before of past.toReversed()) {
    const isOther = before.source?.value !== next.source?.value
    if (isOther && isExtended(before.frame) && !isExtended(next.frame)) return before.frame
    next = before
  }
  return null
}
