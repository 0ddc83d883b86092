import type { Payer } from '../deps.ts'
import { sameOr409 } from '../jobs/accept.ts'
import { keepWithinCap } from '../jobs/reserve.ts'
import { findAsset } from '../store/assets.ts'
import { writeChange } from '../store/changes.ts'
import { dayOf, writeLedger } from '../store/ledger.ts'
import type { ToolCallRow } from '../store/schema.ts'
import {
  dropClaim,
  findToolCallByClaim,
  findToolCallByKey,
  insertToolCall,
} from '../store/tool-calls.ts'
import { holdEnd } from './hold.ts'
import { callEntry } from './money.ts'
import type { Asked } from './new-call.ts'
import { expectedPrice } from './price.ts'

/** The call that stands for what is asked; `fresh` was inserted just now and is held by us. */
export interface Reserved {
  row: ToolCallRow
  fresh: boolean
}

async function newRow(deps: Payer, asked: Asked) {
  const { each, reserve, guessed } = await expectedPrice(deps, asked.tool.id)
  const row: ToolCallRow = {
    id: deps.newId(),
    owner_id: asked.owner,
    created_at: deps.clock(),
    idempotency_key: asked.key,
    body_hash: asked.hash,
    claim: asked.claim,
    tool: asked.tool.id,
    engine_id: deps.engine.id,
    engine_kind: deps.engine.kind,
    engine_host: deps.engine.host,
    request: asked.request,
    inline: asked.inline,
    task_uuid: deps.newId(),
    state: 'accepted',
    charged: 'no',
    estimate: each,
    reserved: reserve,
    cost: null,
    cost_estimated: 0,
    source_url: null,
    hash: null,
    found: null,
    error: null,
    finished_at: null,
    lease: 1,
    lease_until: 0,
  }
  return { row, guessed }
}

/** Commits a call with its money, before any byte leaves. False where it stands already. */
async function insert(deps: Payer, row: ToolCallRow, guessed: boolean): Promise<boolean> {
  const { id, created_at: at, reserved } = row
  return deps.store.transaction(async (tx) => {
    if (!(await insertToolCall(tx, { ...row, lease_until: holdEnd(deps) }))) return false
    await keepWithinCap(deps, tx, row, { guessed })
    await writeLedger(tx, dayOf(at), [callEntry(row, at, 'reserve', reserved)])
    await writeChange(tx, { kind: 'spend', key: id, version: 1, at, owner: row.owner_id })
    return true
  })
}

/** A call whose picture was deleted since stands for nothing. */
async function stands(deps: Payer, row: ToolCallRow): Promise<boolean> {
  if (row.hash === null || (await findAsset(deps.store.db, row.hash))) return true
  await dropClaim(deps.store.db, row.id)
  return false
}

/**
 * The call of a click: the one of its key, the one that runs or ran for the same on this engine, or
 * a new one with its money set aside in the same transaction. Throws Refusal 409 for a key of
 * another request, 402 beyond the day's cap.
 */
export async function reserveCall(deps: Payer, asked: Asked): Promise<Reserved> {
  const { db } = deps.store
  for (;;) {
    const named = await findToolCallByKey(db, asked.key)
    if (named) return { row: sameOr409(named, asked.hash), fresh: false }
    const standing = await findToolCallByClaim(db, asked.claim)
    if (standing && (await stands(deps, standing))) return { row: standing, fresh: false }
    const { row, guessed } = await newRow(deps, asked)
    if (await insert(deps, row, guessed)) return { row, fresh: true }
  }
}
