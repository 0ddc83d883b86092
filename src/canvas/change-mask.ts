import { withOperation } from './document/document.ts'
import type { Operation } from './document/operation.ts'
import { showMask } from './show-mask.ts'
import { useCanvas } from './store.ts'

/** Does one thing to the mask, as one step of undo. False without a picture. */
export function changeMask(operation: Operation): boolean {
  const { history, apply } = useCanvas.getState()
  if (!history.now.source) return false
  showMask()
  apply(withOperation(history.now, operation))
  return true
}
