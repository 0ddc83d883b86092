import type { Spend } from '../../contract/spend.ts'
import { toUsd } from '../../models/price.ts'
import type { DaySum } from '../store/ledger.ts'

/** Added in 1e-9 USD, so that nothing is rounded on the way. */
function sum(rows: DaySum[], demo: boolean): { usd: number; images: number } {
  const own = rows.filter((row) => (row.demo === 1) === demo)
  const add = (of: (row: DaySum) => number) => own.reduce((total, row) => total + of(row), 0)
  return { usd: toUsd(add((row) => row.amount)), images: add((row) => row.images) }
}

/** Demo money and real money, apart; USD. */
export const both = (rows: DaySum[]) => ({ demo: sum(rows, true), real: sum(rows, false) })

/** The rows of the ledger by day, owner and model or tool, in their order. */
export function toDays(rows: DaySum[]): (Spend['days'][number] & { owner: string })[] {
  const groups = Map.groupBy(rows, (row) => [row.day, row.owner, row.subject, row.model].join('\n'))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { day, owner, subject: kind, model } = first
    const calls = group.reduce((total, row) => total + row.calls, 0)
    return [{ day, owner, kind, model, calls, ...both(group) }]
  })
}
