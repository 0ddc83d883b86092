import { NANO_PER_USD } from '../../models/price.ts'
import type { Item } from './answer.ts'

/** What an account holds, 1e-9 USD: an object today, a bare number before (contract §5); null unsaid. */
export function balanceOf(items: readonly Item[]): number | null {
  const said = items[0]?.balance
  const amount =
    said !== null && typeof said === 'object' && !Array.isArray(said) ? said.amount : said
  return typeof amount === 'number' && Number.isFinite(amount)
    ? Math.round(amount * NANO_PER_USD)
    : null
}
