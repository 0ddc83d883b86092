import type { QueryClient } from '@tanstack/react-query'
import { followEvents } from '../api/events.ts'
import { keepFocus } from '../ui/kept-focus.ts'

/** What begins once the first of it is on screen: what changed elsewhere is heard, the focus kept. */
export function beginLater(client: QueryClient, signal: AbortSignal): void {
  if (signal.aborted) return
  signal.addEventListener('abort', followEvents(client), { once: true })
  keepFocus(signal)
}
