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

type Where = Parameters<typeof committed>[1]
/** Says what real money is spent or set aside; 1e-9 USD. */
export type Reading = (where: Where) => Promise<number>

/**
 * A reading that asks the database once and counts on with what is added here: what a transaction
 * that holds the ledger's lock needs to know.
 */
export function createTally(db: Queries) {
  const known = new Map<string, number>()
  const keyOf = ({ day, owner }: Where) => JSON.stringify([day, owner])
  return {
    async read(where: Where): Promise<number> {
      const sum = known.get(keyOf(where)) ?? (await committed(db, where))
      known.set(keyOf(where), sum)
      return sum
    },
    /** What is set aside for somebody at a time (ms), 1e-9 USD. */
    add(amount: number, { owner, at }: About): void {
      const day = dayOf(at)
      for (const where of [{ day }, { day, owner }, {}]) {
        const sum = known.get(keyOf(where))
        if (sum !== undefined) known.set(keyOf(where), sum + amount)
      }
    },
  }
}
export type Tally = ReturnType<typeof createTally>

/** Every cap that is set, as far as it is used: everybody's day, this person's day, all time. */
export async function capsFor(
  read: Reading,
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
    if (limit !== null) used.push({ of, limit, committed: await read(where) })
  return used
}

export const leftOf = ({ limit, committed: gone }: Used): number => Math.max(0, limit - gone)

/** For people and JSON; USD. */
export const toCap = (used: Used): Cap => ({
  of: used.of,
  usd: toUsd(used.limit),
  left: toUsd(leftOf(used)),
})
