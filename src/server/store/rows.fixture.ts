import { randomUUID } from 'node:crypto'
import type { GenerationRow, ImageRow, ToolCallRow } from './schema.ts'

/** A generation that is done, in the words of the tables. */
export function aGenerationRow(change: Partial<GenerationRow> = {}): GenerationRow {
  const id = randomUUID()
  return {
    id,
    owner_id: 'local',
    created_at: 1,
    idempotency_key: id,
    body_hash: 'h',
    recipe_hash: null,
    model: 'krea-flux-1-krea-dev',
    air: 'runware:107@1',
    engine_id: 'engine-1',
    engine_kind: 'demo',
    engine_host: '127.0.0.1',
    request: '{}',
    context: null,
    task: '{}',
    added: '[]',
    inline: '{}',
    parent_id: null,
    task_uuid: id,
    state: 'done',
    charged: 'yes',
    estimate: 0,
    estimate_rough: 0,
    reserved: 0,
    submitted_at: 1,
    finished_at: 2,
    deadline_at: null,
    due_at: null,
    place: 0,
    polls: 0,
    silent_since: null,
    lease: 0,
    lease_until: 0,
    error: null,
    hidden: 0,
    version: 1,
    search: '',
    ...change,
  }
}

/** A result whose place is free, in the words of the tables. */
export const anImageRow = (
  change: Partial<ImageRow> & Pick<ImageRow, 'generation_id'>,
): ImageRow => ({
  id: randomUUID(),
  owner_id: 'local',
  idx: 0,
  state: 'waiting',
  image_uuid: null,
  seed: null,
  cost: null,
  cost_estimated: 0,
  nsfw: null,
  source_url: null,
  hash: null,
  width: null,
  height: null,
  mime: null,
  bytes: null,
  starred: 0,
  trashed_at: null,
  stored_at: null,
  attempts: 0,
  error: null,
  version: 1,
  ...change,
})

/** A call of a tool before its first byte leaves, in the words of the tables. */
export function aToolCallRow(change: Partial<ToolCallRow> = {}): ToolCallRow {
  const { id = randomUUID() } = change
  return {
    id,
    owner_id: 'local',
    created_at: 1,
    idempotency_key: `key of ${id}`,
    body_hash: 'body',
    claim: null,
    tool: 'caption',
    engine_id: 'engine-1',
    engine_kind: 'runware',
    engine_host: 'engine.example',
    request: '{}',
    inline: '{}',
    task_uuid: `task of ${id}`,
    state: 'accepted',
    charged: 'no',
    estimate: 3,
    reserved: 4,
    cost: null,
    cost_estimated: 0,
    source_url: null,
    hash: null,
    found: null,
    error: null,
    finished_at: null,
    lease: 1,
    lease_until: 0,
    ...change,
  }
}
