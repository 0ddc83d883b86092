import type { Problem } from '../../contract/error.ts'
import type { World } from '../deps.ts'
import { LeaseLost } from '../jobs/lease.ts'
import type { AssetRow } from '../store/asset-schema.ts'
import { writeChange } from '../store/changes.ts'
import { dayOf, writeLedger } from '../store/ledger.ts'
import type { ToolCallRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { deleteToolCall, findToolCallByClaim } from '../store/tool-calls.ts'
import type { Made } from '../upstream/tool-made.ts'
import { toClaim } from './claim.ts'
import { writeHeldCall } from './hold.ts'
import { callEntry } from './money.ts'

const tellSpend = (tx: Queries, row: ToolCallRow, at: number, version: number) =>
  writeChange(tx, { kind: 'spend', key: row.id, version, at, owner: row.owner_id })

async function release(tx: Queries, row: ToolCallRow, at: number): Promise<void> {
  if (row.reserved === 0) return
  await writeLedger(tx, dayOf(row.created_at), [callEntry(row, at, 'release', -row.reserved)])
  await tellSpend(tx, row, at, 3)
}

/**
 * A call is deleted of which nobody may ever know what became: the engine may have charged for it,
 * so it counts by the estimate. Within a transaction that holds the row.
 */
export async function giveUpCall(tx: Queries, row: ToolCallRow, at: number): Promise<void> {
  if (row.reserved === 0) return
  await writeLedger(tx, dayOf(row.created_at), [
    callEntry(row, at, 'settle', row.estimate, { estimated: true }),
    callEntry(row, at, 'release', -row.reserved),
  ])
  await tellSpend(tx, row, at, 4)
}

/** Its first byte is about to leave: from here on nobody knows until the engine says so. */
export const markSending = ({ store }: World, row: ToolCallRow): Promise<ToolCallRow> =>
  writeHeldCall(store.db, row, { state: 'sending', charged: 'unknown' })

/** Proven not to have started, and about to be sent again. */
export const markUnsent = ({ store }: World, row: ToolCallRow): Promise<ToolCallRow> =>
  writeHeldCall(store.db, row, { state: 'accepted', charged: 'no' })

/** Proven not to have started, and worth another try: nothing stays but its lines in the ledger. */
export async function forget({ store, clock }: World, row: ToolCallRow): Promise<void> {
  await store.transaction(async (tx) => {
    if (!(await deleteToolCall(tx, row))) throw new LeaseLost()
    await release(tx, row, clock())
  })
}

/** Refused for good: free, and the same key is told the same again. */
export async function fail(
  { store, clock }: World,
  row: ToolCallRow,
  problem: Problem,
): Promise<ToolCallRow> {
  const at = clock()
  const charged = row.charged === 'yes' ? 'yes' : 'no'
  return store.transaction(async (tx) => {
    await release(tx, row, at)
    return writeHeldCall(tx, row, {
      state: 'failed',
      charged,
      reserved: 0,
      claim: null,
      finished_at: at,
      error: JSON.stringify({ ...problem, charged } satisfies Problem),
    })
  })
}

/** Nobody knows: its money stays set aside; the same key asks again, a new one may run it anew. */
export const leaveInDoubt = (
  { store, clock }: World,
  row: ToolCallRow,
  problem: Problem,
): Promise<ToolCallRow> =>
  writeHeldCall(store.db, row, {
    state: 'inDoubt',
    claim: null,
    finished_at: clock(),
    error: JSON.stringify({ ...problem, charged: 'unknown' } satisfies Problem),
  })

/** It was made and is paid: by its cost, or by the estimate where none came. 1e-9 USD. */
export async function settle(
  { store, clock }: World,
  row: ToolCallRow,
  { cost: named, source, texts, detections }: Made,
): Promise<ToolCallRow> {
  const at = clock()
  const cost = named ?? row.estimate
  const estimated = named === null
  return store.transaction(async (tx) => {
    await writeLedger(tx, dayOf(row.created_at), [
      callEntry(row, at, 'settle', cost, { estimated }),
      ...(row.reserved === 0 ? [] : [callEntry(row, at, 'release', -row.reserved)]),
    ])
    await tellSpend(tx, row, at, 2)
    // A doubt gave its place away; it takes it back where nobody has it.
    const claim = row.claim ?? toClaim(row.engine_id, row.body_hash, row.owner_id)
    const taken = row.claim === null && (await findToolCallByClaim(tx, claim)) !== undefined
    return writeHeldCall(tx, row, {
      state: source ? 'made' : 'done',
      charged: 'yes',
      reserved: 0,
      cost,
      cost_estimated: estimated ? 1 : 0,
      source_url: source && 'url' in source ? source.url : null,
      found: JSON.stringify({ texts, detections }),
      claim: taken ? null : claim,
      error: null,
      finished_at: source ? null : at,
    })
  })
}

/** Its picture is in our store: the end. */
export const finish = (
  { store, clock }: World,
  row: ToolCallRow,
  asset: AssetRow,
): Promise<ToolCallRow> =>
  writeHeldCall(store.db, row, {
    state: 'done',
    hash: asset.hash,
    source_url: null,
    finished_at: clock(),
  })
