import type { LedgerEntry, LedgerKind } from '../store/ledger.ts'
import type { ToolCallRow } from '../store/schema.ts'

/** A line of the ledger about a call; `amount` in 1e-9 USD, negative where money comes back. */
export const callEntry = (
  row: ToolCallRow,
  at: number,
  kind: LedgerKind,
  amount: number,
  { estimated = false } = {},
): LedgerEntry => ({
  owner_id: row.owner_id,
  at,
  generation_id: row.id,
  image_id: null,
  subject: 'tool',
  model: row.tool,
  engine_id: row.engine_id,
  demo: row.engine_kind === 'demo' ? 1 : 0,
  kind,
  amount,
  estimated: estimated ? 1 : 0,
})
