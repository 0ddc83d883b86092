import type { CanvasDocument } from './document/document.ts'
import { type Notice, useStanding } from './standing.ts'
import { useCanvas } from './store.ts'

/** Says something for as long as it is true of the document on the canvas. */
export function sayWhile(notice: Notice, isTrue: (document: CanvasDocument) => boolean): void {
  useStanding.getState().say(notice)
  const stop = useCanvas.subscribe(({ history }) => {
    if (isTrue(history.now)) return
    stop()
    const { notices, dismiss } = useStanding.getState()
    // A later one of its kind is about something else.
    if (notices.includes(notice)) dismiss(notice.kind)
  })
}
