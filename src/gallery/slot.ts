import type { Charged } from '../contract/charged.ts'
import { nameOf } from '../contract/engine.ts'
import { type SlotState, slotState, slotWords } from '../contract/slot-state.ts'
import { usdText } from '../models/price.ts'
import type { Picture } from './picture.ts'

/** What can be done about a slot that shows no picture. */
export type NextStep = 'check' | 'retry' | 'cancel' | 'hide'

/** A result's place in words: what happens, since when, why, what it cost, what to do. */
export interface Slot {
  state: SlotState
  word: string
  /** Still moving: milliseconds since 1970 from which the elapsed time counts. */
  since?: number
  cause?: string
  money?: string
  next: NextStep[]
}

function moneyText(charged: Charged, cost: number | null): string {
  if (charged === 'no') return 'Not charged.'
  if (charged === 'unknown') return 'Whether it was charged is not known.'
  return cost === null ? 'It was charged.' : `The request cost ${usdText(cost)}.`
}

const causes: Partial<Record<SlotState, string>> = {
  failed: 'The service returned no picture for this place.',
  inDoubt: 'The service has not answered; the picture may still have been made.',
}

export function toSlot(picture: Picture): Slot {
  const { image, generation } = picture
  const state = slotState(picture)
  const slot: Slot = { state, word: slotWords[state], next: [] }
  if (generation.elsewhere && image.state !== 'failed' && state !== 'done')
    return {
      ...slot,
      word: 'elsewhere',
      cause: `It was asked of ${nameOf(generation.engine)} with another key; only there it is known what became of it.`,
      next: state === 'queued' ? ['cancel'] : ['retry', 'hide'],
    }
  switch (state) {
    case 'done':
      return slot
    case 'queued':
      return {
        ...slot,
        since: generation.createdAt,
        // It was sent and sent back for now: it waits, and says for what.
        ...(generation.error && { word: 'waiting', cause: generation.error.message }),
        next: ['cancel'],
      }
    case 'sending':
    case 'sent':
    case 'receiving':
      // What was sent will be billed: it can be hidden, not taken back (promises 12).
      return { ...slot, since: generation.submittedAt ?? generation.createdAt, next: ['hide'] }
    default: {
      // What it cost says all about one that was cancelled.
      const said = state === 'cancelled' ? null : (image.error ?? generation.error)
      const cause = said?.message ?? causes[state]
      return {
        ...slot,
        ...(cause && { cause }),
        // What put it in doubt says so in its own sentence.
        ...((state !== 'inDoubt' || !generation.error) && {
          money: moneyText(generation.charged, generation.cost),
        }),
        next: state === 'inDoubt' ? ['check', 'retry', 'hide'] : ['retry', 'hide'],
      }
    }
  }
}

/** Milliseconds from sending to the stored picture; undefined while there is none. */
export function timeTaken({ image, generation }: Picture): number | undefined {
  if (image.storedAt === null) return undefined
  return Math.max(0, image.storedAt - (generation.submittedAt ?? generation.createdAt))
}
