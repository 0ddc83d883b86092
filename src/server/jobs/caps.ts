import type { Cap } from '../../contract/spend.ts'
import { toUsd } from '../../models/price.ts'
import type { Settings } from '../env.ts'
import { committed, dayOf } from '../store/ledger.ts'
import type { Queries } from '../store/store.ts'

/** A limit of real money and how much of it is spent or set aside; 1e-9 USD. */
export interface Used {
  of: Cap['of']
  limit: number
  committed: number
}

interface About {
  owner: string
  /** ms since 1970. */
  at: number
}

/** Every cap that is set, as far as it is used: everybody's day, this person's day, all time. */
export async function capsFor(
  db: Queries,
  { dailyCap, personCap, totalCap }: Pick<Settings, 'dailyCap' | 'personCap' | 'totalCap'>,
  { owner, at }: About,
): Promise<Used[]> {
  const day = dayOf(at)
  const caps = [
    { of: 'day', limit: dailyCap, where: { day } },
    { of: 'person', limit: personCap, where: { day, owner } },
    { of: 'total', limit: totalCap, where: {} },
  ] as const
  const used: Used[] = []
  for (const { of, limit, where } of caps)
    if (limit !== null) used.push({ of, limit, committed: await committed(db, where) })
  return used
}

export const leftOf = ({ limit, committed: gone }: Used): number => Math.max(0, limit - gone)

/** For people and JSON; USD. */
export const toCap = (used: Used): Cap => ({
  of: used.of,
  usd: toUsd(used.limit),
  left: toUsd(leftOf(used)),
})
