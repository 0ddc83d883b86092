import { withOperation } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import { useCanvas } from '../store.ts'

/** Does one thing to the mask, as one step of undo. */
export function changeMask(operation: Operation): void {
  const { history, apply } = useCanvas.getState()
  if (history.now.source) apply(withOperation(history.now, operation))
}
