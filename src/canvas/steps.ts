import { stepWords } from './document/step-words.ts'
import { useCanvas } from './store.ts'
import { say } from './voice.ts'

const now = () => useCanvas.getState().history.now

/** Takes the last step on the canvas back, and says which. */
export function undoStep(): void {
  const before = now()
  useCanvas.getState().undo()
  say(before === now() ? 'Nothing to undo' : `Undid: ${stepWords(now(), before)}`)
}

/** Does the next step again, and says which. */
export function redoStep(): void {
  const before = now()
  useCanvas.getState().redo()
  say(before === now() ? 'Nothing to redo' : `Redid: ${stepWords(before, now())}`)
}
