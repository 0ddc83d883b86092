import type { Context } from '../../contract/generation.ts'
import { stringifyJson } from '../../models/json.ts'
import { findRole, type Model, type SizePair } from '../../models/model.ts'
import { estimate, type Learned } from '../../models/price.ts'
import { numberAt, type Request } from '../../models/rule.ts'
import type { World } from '../deps.ts'
import { ownKey } from '../store/owner.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'

/** Reserved beyond the estimate: no formula of the price is published (promises.md, 6). */
const RESERVE = 1.25

export interface NewWork {
  owner: string
  model: Model
  key: string
  hash: string
  recipe: string
  request: Request
  context: Context | undefined
  parentId: string | undefined
  task: Request
  taskUUID: string
  added: string[]
  inline: Record<string, string>
  prompt: string
  learned: Learned
}

export interface NewRows {
  generation: GenerationRow
  images: ImageRow[]
}

function askedSize(model: Model, request: Request): Partial<SizePair> {
  const width = findRole(model, 'width')
  const height = findRole(model, 'height')
  if (!width || !height) return {}
  const size = { width: numberAt(request, width.path), height: numberAt(request, height.path) }
  return size.width === undefined || size.height === undefined ? {} : size
}

const searched = ({ model, prompt }: NewWork, air: string): string =>
  [prompt, model.name, model.shortName, model.slug, air].join('\n').toLowerCase()

let lastPlace = 0

/** A thousand places to a millisecond, so that what this process accepts in one keeps its order. */
function nextPlace(now: number): number {
  lastPlace = Math.max(now * 1000, lastPlace < (now + 1) * 1000 ? lastPlace + 1 : 0)
  return lastPlace
}

/** The rows of accepted work: one generation, and a place for each result so that no tile moves. */
export function toNewRows(world: World, work: NewWork): NewRows {
  const { model, request } = work
  const id = world.newId()
  const now = world.clock()
  const air = model.wireModel(request)
  const price = estimate(model, request, work.learned)
  const size = askedSize(model, request)
  const generation: GenerationRow = {
    id,
    owner_id: work.owner,
    created_at: now,
    idempotency_key: ownKey(work.owner, work.key),
    body_hash: work.hash,
    recipe_hash: work.recipe,
    model: model.slug,
    air,
    engine_id: world.engine.id,
    engine_kind: world.engine.kind,
    engine_host: world.engine.host,
    request: stringifyJson(request),
    context: work.context === undefined ? null : stringifyJson(work.context),
    task: stringifyJson(work.task),
    added: JSON.stringify(work.added),
    inline: JSON.stringify(work.inline),
    parent_id: work.parentId ?? null,
    task_uuid: work.taskUUID,
    state: 'accepted',
    charged: 'no',
    estimate: price.total,
    estimate_rough: price.rough ? 1 : 0,
    reserved: Math.ceil(price.total * RESERVE),
    submitted_at: null,
    finished_at: null,
    deadline_at: null,
    due_at: now,
    place: nextPlace(now),
    polls: 0,
    silent_since: null,
    lease: 0,
    lease_until: 0,
    error: null,
    hidden: 0,
    version: 1,
    search: searched(work, air),
  }
  const images = Array.from(
    { length: price.count },
    (_, idx): ImageRow => ({
      id: world.newId(),
      owner_id: work.owner,
      generation_id: id,
      idx,
      state: 'waiting',
      image_uuid: null,
      seed: null,
      cost: null,
      cost_estimated: 0,
      nsfw: null,
      source_url: null,
      hash: null,
      width: size.width ?? null,
      height: size.height ?? null,
      mime: null,
      bytes: null,
      starred: 0,
      trashed_at: null,
      stored_at: null,
      attempts: 0,
      error: null,
      version: 1,
    }),
  )
  return { generation, images }
}
