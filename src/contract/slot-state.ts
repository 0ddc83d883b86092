import type { Generation } from './generation.ts'
import type { Image } from './image.ts'

export type SlotState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'receiving'
  | 'done'
  | 'failed'
  | 'cancelled'
  | 'inDoubt'

/** As a person reads them, in the grid and on the canvas. */
export const slotWords: Record<SlotState, string> = {
  queued: 'queued',
  sending: 'sending',
  sent: 'sent',
  receiving: 'receiving',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  inDoubt: 'in doubt',
}

const waiting: Record<Generation['state'], SlotState> = {
  accepted: 'queued',
  submitting: 'sending',
  submitted: 'sent',
  // A generation that ended without this result: whatever the reason, it will not come.
  done: 'failed',
  partial: 'failed',
  failed: 'failed',
  cancelled: 'cancelled',
  inDoubt: 'inDoubt',
}

/** What becomes of one result of a generation. */
export function slotState({
  image,
  generation,
}: {
  image: Image
  generation: Generation
}): SlotState {
  if (image.state === 'stored') return 'done'
  if (image.state === 'ready') return 'receiving'
  if (image.state === 'failed') {
    const { state } = generation
    return state === 'cancelled' || state === 'inDoubt' ? waiting[state] : 'failed'
  }
  return waiting[generation.state]
}
