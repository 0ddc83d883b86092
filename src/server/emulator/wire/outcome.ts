import type { WireError } from './failure.ts'

/** One entry of `data`. Seeds are digit strings here and bare integers on the wire. */
export type Item = Record<string, unknown>

/** What a fault marker does to the connection instead of a proper answer. */
export type Upset = 'cut' | 'silent' | 'unreadable'

/** What one task came to. `status` is its HTTP status when nothing of it succeeded. */
export interface Outcome {
  items: Item[]
  errors?: WireError[]
  status?: number
  upset?: Upset
  /** Seconds until asking again makes sense. */
  retryAfter?: number | undefined
}

export interface Answer {
  status: number
  body: { data: Item[]; errors?: WireError[] }
  retryAfter?: number | undefined
}

/**
 * One answer for a batch (contract §1.2, §1.3): never an empty `errors`, 200 when at least one task
 * succeeded, otherwise the status of the first failure.
 */
export function toAnswer(outcomes: readonly Outcome[]): Answer {
  const data = outcomes.flatMap((outcome) => outcome.items)
  const errors = outcomes.flatMap((outcome) => outcome.errors ?? [])
  const succeeded = outcomes.some((outcome) => outcome.items.length > 0 || !outcome.errors?.length)
  const status = succeeded ? 200 : (outcomes[0]?.status ?? 400)
  const retryAfter = outcomes.find((outcome) => outcome.retryAfter !== undefined)?.retryAfter
  return {
    status,
    body: errors.length > 0 ? { data, errors } : { data },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}
