import { toUsd } from '../../models/price.ts'
import type { Deps, Payer } from '../deps.ts'
import { Refusal, refuse } from '../problem.ts'
import { writeChanges } from '../store/changes.ts'
import { deleteGenerations, insertGenerations } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { dayOf, writeEntries } from '../store/ledger.ts'
import { lock } from '../store/lock.ts'
import { frontPlace } from '../store/queue.ts'
import type { GenerationRow } from '../store/schema.ts'
import { findSpentKeys } from '../store/spent-keys.ts'
import type { Queries } from '../store/store.ts'
import { capsFor, createTally, leftOf, type Tally, type Used } from './caps.ts'
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

/** Demo money is capped by nothing. */
const isCapped = ({ settings }: Payer, row: Reserving): boolean =>
  row.engine_kind === 'runware' &&
  [settings.dailyCap, settings.personCap, settings.totalCap].some((cap) => cap !== null)

/** Throws Refusal 402 where a cap has no room for what is reserved; else it is counted from here on. */
async function takeRoom(deps: Payer, tally: Tally, row: Reserving, guessed = false): Promise<void> {
  const about = { owner: row.owner_id, at: row.created_at }
  const used = await capsFor(tally.read, deps.settings, about)
  const [tightest] = used.toSorted((one, other) => leftOf(one) - leftOf(other))
  if (!tightest || row.reserved <= leftOf(tightest)) return tally.add(row.reserved, about)
  throw refuse(
    'budget',
    `This may cost up to ${dollars(row.reserved)}${guessed ? ', an estimate since its price is not published' : ''}; ${dollars(leftOf(tightest))} of ${whose[tightest.of](dollars(tightest.limit))} are left.`,
  )
}

/** Throws Refusal 402 where a cap has no room; `guessed` says that the price is not published. */
export async function keepWithinCap(
  deps: Payer,
  tx: Queries,
  row: Reserving,
  { guessed = false } = {},
): Promise<void> {
  if (!isCapped(deps, row)) return
  await lock(deps.store, tx, 'ledger')
  await takeRoom(deps, createTally(tx), row, guessed)
}

/** Work that was checked and priced, on its way into the store. */
export interface Asked extends NewRows {
  /** Before all that is queued. */
  front: boolean
}

/** The row as it stands, null where its key was taken before, or why it is refused. */
export type Outcome = GenerationRow | null | Refusal

/** Each in the order in which it came: what asks for the front goes before all that came before it. */
async function placed(tx: Queries, group: readonly Asked[]): Promise<Asked[]> {
  const placed: Asked[] = []
  let least = Number.POSITIVE_INFINITY
  for (const asked of group) {
    const { generation } = asked
    const place = asked.front
      ? Math.min(await frontPlace(tx, generation.engine_id, generation.place), least - 1)
      : generation.place
    least = Math.min(least, place)
    placed.push({ ...asked, generation: { ...generation, place } })
  }
  return placed
}

const SPENT =
  'What was asked for with this Idempotency-Key was deleted for good. Use a new one to ask again.'

/** Whose key made something that is deleted by now (promises.md, "Work and money", 2). */
async function refuseSpent(tx: Queries, group: readonly Asked[]): Promise<Map<Asked, Refusal>> {
  const keyOf = ({ generation }: Asked) => generation.idempotency_key
  const spent = await findSpentKeys(tx, group.map(keyOf))
  const again = group.filter((asked) => spent.has(keyOf(asked)))
  return new Map(again.map((asked) => [asked, refuse('conflict', SPENT)]))
}

/** Whose money has run out, each looked at in the order in which they came. */
async function refuseBeyondCaps(
  deps: Payer,
  tx: Queries,
  group: readonly Asked[],
): Promise<Map<Asked, Refusal>> {
  const refused = new Map<Asked, Refusal>()
  const capped = group.filter(({ generation }) => isCapped(deps, generation))
  if (capped.length === 0) return refused
  await lock(deps.store, tx, 'ledger')
  const tally = createTally(tx)
  for (const asked of capped)
    await takeRoom(deps, tally, asked.generation).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      refused.set(asked, error)
    })
  return refused
}

/**
 * Writes accepted work with its money, all in one transaction (promises.md, "Work and money", 6).
 * Where one's key was taken or is spent, or a cap has no room for it, nothing of that one is written.
 */
export async function insertAccepted(
  deps: Deps,
  tx: Queries,
  asked: readonly Asked[],
): Promise<Outcome[]> {
  const group = await placed(tx, asked)
  // Of two instances with the same keys neither may wait for the other: both take them in one order.
  const byKey = group
    .map(({ generation }) => generation)
    .toSorted((one, other) => (one.idempotency_key < other.idempotency_key ? -1 : 1))
  const inserted = await insertGenerations(tx, byKey)
  const fresh = group.filter(({ generation }) => inserted.has(generation.id))
  const spent = await refuseSpent(tx, fresh)
  const unspent = fresh.filter((one) => !spent.has(one))
  const refused = new Map([...spent, ...(await refuseBeyondCaps(deps, tx, unspent))])
  await deleteGenerations(
    tx,
    [...refused.keys()].map(({ generation }) => generation.id),
  )
  const taken = fresh.filter((one) => !refused.has(one))
  await insertImages(
    tx,
    taken.flatMap(({ images }) => images),
  )
  const rows = taken.map(({ generation }) => generation)
  await writeEntries(
    tx,
    rows.map((row) => ({
      day: dayOf(row.created_at),
      entry: entry(row, row.created_at, 'reserve', row.reserved),
    })),
  )
  const kinds = ['generation', 'spend'] as const
  await writeChanges(
    tx,
    rows.flatMap(({ id: key, owner_id: owner, created_at: at, version }) =>
      kinds.map((kind) => ({ kind, key, version, at, owner })),
    ),
  )
  return group.map(
    (one) => refused.get(one) ?? (inserted.has(one.generation.id) ? one.generation : null),
  )
}
