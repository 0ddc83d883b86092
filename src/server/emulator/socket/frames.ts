import type { WireError } from '../wire/failure.ts'
import type { Item, Outcome } from '../wire/outcome.ts'
import type { RawTask } from '../wire/raw-task.ts'

/** What the engine sends at once: items or errors of one task, never both (contract §2.4). */
export type Frame = { data: Item[] } | { errors: WireError[] }

/**
 * A task's outcome as frames. A poll that found a failure is the failure alone (contract §3.3); an
 * empty `data` is never sent, because clients go on waiting at it (contract §2.5).
 */
export function toFrames({ taskType }: RawTask, { items, errors = [] }: Outcome): Frame[] {
  const failed = errors.length > 0
  const shown = items.length > 0 && !(failed && taskType === 'getResponse')
  return [...(shown ? [{ data: items }] : []), ...(failed ? [{ errors }] : [])]
}
