import type { Generated } from 'kysely'

/** reserve, settle and release per generation or call of a tool; amounts in 1e-9 USD, summed they are what was spent. */
export interface LedgerRow {
  id: Generated<number>
  owner_id: string
  at: number
  /** The local day (YYYY-MM-DD in TZ) it counts for. */
  day: string
  generation_id: string
  image_id: string | null
  model: string
  engine_id: string
  demo: number
  /** `model` names one of the catalogue, or a tool. */
  subject: string
  kind: string
  amount: number
  estimated: number
}

/** Sums of the ledger's real money, kept with each of its rows; `day` is empty for all of a person's. */
export interface LedgerSumRow {
  day: string
  owner_id: string
  amount: number
}

/** Money; see ledger.ts. */
export interface LedgerTables {
  ledger: LedgerRow
  ledger_sums: LedgerSumRow
}
