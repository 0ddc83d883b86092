import type { Generated } from 'kysely'
import type { AssetTables } from './asset-schema.ts'
import type { LedgerTables } from './ledger-schema.ts'
import type { LimitTables } from './limit-schema.ts'
import type { PeopleTables } from './people-schema.ts'

/**
 * The tables, the same on SQLite and PostgreSQL: booleans 0/1, time integer milliseconds since
 * 1970, money integer 1e-9 USD, documents TEXT (never JSONB, which would round seeds).
 */
export interface GenerationRow {
  id: string
  /** Whose it is; nobody else sees it. */
  owner_id: string
  /** Order of acceptance within one millisecond. */
  created_at: number
  /** As `ownKey` spells it: one person's key is not another's. */
  idempotency_key: string
  /** sha-256 of the canonical body. */
  body_hash: string
  /** sha-256 of what makes its pictures but the seed; null where it was made before this was kept. */
  recipe_hash: string | null
  model: string
  air: string
  engine_id: string
  engine_kind: string
  engine_host: string
  /** Documents: request as asked, context, task as sent (pictures as references), names we added. */
  request: string
  context: string | null
  task: string
  added: string
  /** Path → what stood before the base64 of a picture given inline; it is sent in that spelling again. */
  inline: string
  parent_id: string | null
  task_uuid: string
  state: string
  charged: string
  estimate: number
  estimate_rough: number
  /** Reserved against the day's cap until settled; 1e-9 USD. */
  reserved: number
  submitted_at: number | null
  finished_at: number | null
  deadline_at: number | null
  /** When the next step is due; null once settled. */
  due_at: number | null
  /** Its place among the queued, the smallest goes first; a thousand to a millisecond of acceptance. */
  place: number
  /** Questions or attempts since the last change of state; the back-off counts them. */
  polls: number
  /** Since when the engine has been silent about this task; null while it answers. */
  silent_since: number | null
  /** Lease of the instance that works on it: fencing number and end, by the database's clock. */
  lease: number
  lease_until: number
  error: string | null
  hidden: number
  version: number
  /** Lower-case words searched by `q`: prompt, model name, AIR. */
  search: string
}

export interface ImageRow {
  id: string
  /** Its generation's owner. */
  owner_id: string
  generation_id: string
  idx: number
  state: string
  image_uuid: string | null
  seed: string | null
  cost: number | null
  cost_estimated: number
  nsfw: number | null
  /** Where its bytes can be fetched until they are stored: an address of the engine. */
  source_url: string | null
  hash: string | null
  width: number | null
  height: number | null
  mime: string | null
  bytes: number | null
  starred: number
  trashed_at: number | null
  stored_at: number | null
  attempts: number
  error: string | null
  version: number
}

/** One paid call of a tool, from before its first byte leaves to its result. */
export interface ToolCallRow {
  id: string
  owner_id: string
  created_at: number
  idempotency_key: string
  /** sha-256 of tool and params, pictures as references. */
  body_hash: string
  /** Engine and body while this call stands for them: a second one is the same. null afterwards. */
  claim: string | null
  tool: string
  engine_id: string
  engine_kind: string
  engine_host: string
  /** As asked; pictures as references. */
  request: string
  /** Path → what stood before the base64 of a picture given inline. */
  inline: string
  task_uuid: string
  /** accepted → sending → made → done; failed and inDoubt end it too. */
  state: string
  charged: string
  /** 1e-9 USD: what was thought to be its price, what is set aside, what it cost. */
  estimate: number
  reserved: number
  cost: number | null
  cost_estimated: number
  /** Where the picture is, until it is stored. */
  source_url: string | null
  /** The stored picture's sha-256. */
  hash: string | null
  /** Texts and boxes, as JSON. */
  found: string | null
  error: string | null
  finished_at: number | null
  lease: number
  lease_until: number
}

/** Whether work may be sent to an engine, for every instance at once. */
export interface GateRow {
  engine_id: string
  /** Why a person has to act (auth, budget, forbidden); null while the gate is open. */
  closed: string | null
  /** After a refusal that passes: nothing is sent before this time. */
  shut_until: number
  /** Such refusals in a row; zero once something arrived. */
  refusals: number
  /** When it was closed or first shut. */
  since: number
  /** When a closed gate is next looked at, for free. */
  probe_at: number
  problem: string | null
  version: number
}

export interface ChangeRow {
  id: Generated<number>
  owner_id: string
  at: number
  kind: string
  key: string
  version: number
}

/** What is true of the whole history, by name: which bucket is its own, a secret of its own. */
export interface MarkRow {
  name: string
  value: string
}

/** A press whose work is deleted for good, as `ownKey` spells it. */
export interface SpentKeyRow {
  key: string
}

export interface Database extends AssetTables, LedgerTables, LimitTables, PeopleTables {
  generations: GenerationRow
  images: ImageRow
  tool_calls: ToolCallRow
  gates: GateRow
  changes: ChangeRow
  marks: MarkRow
  spent_keys: SpentKeyRow
}
