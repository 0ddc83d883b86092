import { findModel } from '../../models/index.ts'
import { parseJson } from '../../models/json.ts'
import { estimate } from '../../models/price.ts'
import type { Request } from '../../models/rule.ts'
import type { LedgerEntry, LedgerKind } from '../store/ledger.ts'
import type { GenerationRow } from '../store/schema.ts'

/**
 * A line of the ledger about a generation; `amount` in 1e-9 USD, negative where money comes back. An
 * image without an id is one that nobody has seen.
 */
export const entry = (
  row: GenerationRow,
  at: number,
  kind: LedgerKind,
  amount: number,
  image: { id: string | null; estimated: boolean } | null = null,
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

/**
 * What one result of a generation is thought to cost, 1e-9 USD: by how many were asked for, since
 * `places`, those there are, may have become fewer.
 */
export function expectedEach(row: GenerationRow, places: number): number {
  const model = findModel(row.model)
  // The documents stored are requests that were checked.
  const asked = model ? estimate(model, parseJson(row.request) as Request).count : places
  return Math.round(row.estimate / Math.max(asked, places))
}
