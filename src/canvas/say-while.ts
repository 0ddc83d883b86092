import type { CanvasDocument } from './document/document.ts'
import { type Notice, useStanding } from './standing.ts'
import { useCanvas } from './store.ts'

/** Says something for as long as it is true, looked at whenever the canvas or one of `others` moves. */
export function sayWhile(
  notice: Notice,
  isTrue: (document: CanvasDocument) => boolean,
  ...others: ((look: () => void) => () => void)[]
): void {
  useStanding.getState().say(notice)
  const look = () => {
    if (isTrue(useCanvas.getState().history.now)) return
    for (const stop of stops) stop()
    const { notices, dismiss } = useStanding.getState()
    // A later one of its kind is about something else.
    if (notices.includes(notice)) dismiss(notice.kind)
  }
  const stops = [useCanvas.subscribe, ...others].map((subscribe) => subscribe(look))
}
