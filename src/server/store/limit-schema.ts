/** Requests of one person and kind: when what was taken will have come back, ms. */
export interface RateRow {
  key: string
  full_at: number
}

/** Wrong guesses under one key, by its sha-256: a name tried may be a password. */
export interface GuessRow {
  key: string
  count: number
  /** Nobody may try again before, ms of the database's clock. */
  until: number
}

/** How often somebody may. */
export interface LimitTables {
  rates: RateRow
  guesses: GuessRow
}
