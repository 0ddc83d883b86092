import type { ToolAnswer } from '../../../../contract/tool.ts'
import { usdText } from '../../../../models/price.ts'
import type { Preparation } from './preparation.ts'

/** A guide that was made, of what, and what it cost. */
export interface Prepared {
  guide: string
  from: Preparation
  /** The request it answers, as text. */
  asked: string
  words: string
}

export const costWords = ({ cost, cached }: ToolAnswer): string => {
  if (cached) return 'made before, not charged'
  return cost === null ? 'cost not told' : `${usdText(cost)} charged`
}

const made = new Map<string, Prepared>()

/** From what a guide was prepared since the page was opened, to prepare it again otherwise. */
export const preparedAs = (guide: string | null): Prepared | undefined =>
  guide === null ? undefined : made.get(guide)

export const rememberPrepared = (prepared: Prepared): void => {
  made.set(prepared.guide, prepared)
}
