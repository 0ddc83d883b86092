import type { LedgerEntry, LedgerKind } from '../store/ledger.ts'
import type { GenerationRow } from '../store/schema.ts'

/** A line of the ledger about a generation; `amount` in 1e-9 USD, negative where money comes back. */
export const entry = (
  row: GenerationRow,
  at: number,
  kind: LedgerKind,
  amount: number,
  image: { id: string; estimated: boolean } | null = null,
): LedgerEntry => ({
  owner_id: row.owner_id,
  at,
  generation_id: row.id,
  image_id: image?.id ?? null,
  model: row.model,
  engine_id: row.engine_id,
  subject: 'model',
  demo: row.engine_kind === 'demo' ? 1 : 0,
  kind,
  amount,
  estimated: image?.estimated ? 1 : 0,
})
