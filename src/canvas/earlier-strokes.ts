import type { Operation } from './document/operation.ts'
import { useStanding } from './standing.ts'
import { useCanvas } from './store.ts'
import { say } from './voice.ts'

const label = 'Bring back your strokes'
const words = 'You painted on this picture before, and those strokes are kept.'

/** Offers strokes of before; aloud only where nothing is painted yet. */
export function offerEarlier(operations: readonly Operation[] | null): void {
  useStanding.setState({ earlier: operations })
  if (operations && useCanvas.getState().history.now.operations.length === 0)
    useStanding.getState().say({
      kind: 'earlier',
      words,
      offer: { label, run: () => bringBack(operations) },
    })
}

/** Puts strokes in the place of those on the canvas, as one step of undo. */
export function bringBack(operations: readonly Operation[]): void {
  const { history, apply } = useCanvas.getState()
  apply({ ...history.now, operations })
  if (useStanding.getState().earlier === operations) useStanding.setState({ earlier: null })
  say('Strokes brought back')
}
