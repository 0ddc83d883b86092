import { toUsd } from '../../models/price.ts'
import type { Deps, Payer } from '../deps.ts'
import { refuse } from '../problem.ts'
import { writeChange } from '../store/changes.ts'
import { findByKey, insertGeneration } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { dayOf, lockLedger, writeLedger } from '../store/ledger.ts'
import { frontPlace } from '../store/queue.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { capsFor, leftOf, type Used } from './caps.ts'
import { entry } from './money.ts'
import type { NewRows } from './new-rows.ts'

const dollars = (nano: number): string => `$${toUsd(Math.max(0, nano)).toFixed(4)}`

/** Which money has run out, in a sentence. */
const whose: Record<Used['of'], (limit: string) => string> = {
  day: (limit) => `today's ${limit}`,
  person: (limit) => `your ${limit} a day`,
  total: (limit) => `the ${limit} that may be spent in all`,
}

type Reserving = Pick<GenerationRow, 'owner_id' | 'engine_kind' | 'reserved' | 'created_at'>

/**
 * Throws 402 where a cap has no room for what is reserved; `guessed` says that its price is
 * not published. Demo money is capped by nothing.
 */
export async function keepWithinCap(
  deps: Payer,
  tx: Queries,
  row: Reserving,
  { guessed = false } = {},
): Promise<void> {
  const { dailyCap, personCap, totalCap } = deps.settings
  const capped = [dailyCap, personCap, totalCap].some((cap) => cap !== null)
  if (!capped || row.engine_kind !== 'runware') return
  await lockLedger(deps.store, tx)
  const about = { owner: row.owner_id, at: row.created_at }
  const used = await capsFor(tx, deps.settings, about)
  const [tightest] = used.toSorted((one, other) => leftOf(one) - leftOf(other))
  if (!tightest || row.reserved <= leftOf(tightest)) return
  throw refuse(
    'budget',
    `This may cost up to ${dollars(row.reserved)}${guessed ? ', an estimate since its price is not published' : ''}; ${dollars(leftOf(tightest))} of ${whose[tightest.of](dollars(tightest.limit))} are left.`,
  )
}

/**
 * Commits accepted work with its money in one transaction. Where another request with the same key
 * was faster, its row is the answer. `front`: before all that is queued. Throws Refusal `budget`.
 */
export async function insertAccepted(
  deps: Deps,
  { generation: asked, images }: NewRows,
  front = false,
): Promise<GenerationRow> {
  const inserted = await deps.store.transaction(async (tx) => {
    const place = front ? await frontPlace(tx, asked.engine_id, asked.place) : asked.place
    const generation = { ...asked, place }
    if (!(await insertGeneration(tx, generation))) return null
    await keepWithinCap(deps, tx, generation)
    await insertImages(tx, images)
    const { id, owner_id: owner, reserved, created_at: at, version } = generation
    await writeLedger(tx, dayOf(at), [entry(generation, at, 'reserve', reserved)])
    await writeChange(tx, { kind: 'generation', key: id, version, at, owner })
    await writeChange(tx, { kind: 'spend', key: id, version, at, owner })
    return generation
  })
  if (inserted) return inserted
  const earlier = await findByKey(deps.store.db, asked.idempotency_key)
  if (!earlier) throw refuse('conflict', 'This request was deleted while it was sent again.')
  return earlier
}
