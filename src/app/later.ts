import type { QueryClient } from '@tanstack/react-query'
import { followEvents } from '../api/events.ts'
import { listenForPaste } from '../gallery/page-paste.ts'
import { keepFocus } from '../ui/kept-focus.ts'

/**
 * What begins once the first of it is on screen: what changed elsewhere is heard, pasted pictures are
 * taken, the focus is kept.
 */
export function beginLater(client: QueryClient, signal: AbortSignal): void {
  if (signal.aborted) return
  signal.addEventListener('abort', followEvents(client), { once: true })
  signal.addEventListener('abort', listenForPaste(client), { once: true })
  keepFocus(signal)
}
