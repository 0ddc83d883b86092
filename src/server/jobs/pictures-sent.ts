import { assetHash } from '../../models/image-value.ts'
import { findModel } from '../../models/index.ts'
import { parseJson } from '../../models/json.ts'
import { findRole, type Model } from '../../models/model.ts'
import type { Param } from '../../models/param.ts'
import { setAt } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'
import type { World } from '../deps.ts'
import { toRendition } from '../files/picture.ts'
import { refuse } from '../problem.ts'
import type { GenerationRow } from '../store/schema.ts'
import { findUpload, keepUpload } from '../store/uploads.ts'
import { pictureValues } from './picture-values.ts'

/** The service deletes an upload 30 days after its last use (contract §5); some days are spare. */
const UPLOAD_DAYS = 25

export interface Outgoing {
  task: Request
  /** Pictures named by an upload that we remembered; the engine may have lost them. */
  remembered: string[]
}

async function rendition({ files }: World, hash: string) {
  const bytes = await files.read(hash)
  if (!bytes)
    throw refuse('notFound', 'A picture of this request is no longer in our store. Give it again.')
  return toRendition(bytes)
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** Uploads under way in this process, so that two generations with one picture upload it once. */
const underWay = new WeakMap<World, Map<string, Promise<string>>>()

function once(world: World, hash: string, upload: () => Promise<string>): Promise<string> {
  const running = underWay.get(world) ?? new Map<string, Promise<string>>()
  underWay.set(world, running)
  const promise = running.get(hash) ?? upload().finally(() => running.delete(hash))
  running.set(hash, promise)
  return promise
}

/** The engine's name for our picture, or its data URI where the engine does not take it. */
async function upload(world: World, hash: string): Promise<string> {
  const { mime, bytes } = await rendition(world, hash)
  const dataUri = `data:${mime};base64,${base64(bytes)}`
  const answer = await world.runware.upload(world.newId(), dataUri)
  const uuid = answer.kind === 'answered' ? answer.items[0]?.imageUUID : undefined
  if (typeof uuid !== 'string') return dataUri
  await keepUpload(world.store.db, {
    engine_id: world.engine.id,
    hash,
    image_uuid: uuid,
    uploaded_at: world.clock(),
  })
  return uuid
}

/** A document with references to our store, and how its inline pictures were spelled, by path. */
export interface Referring {
  params: readonly Param[]
  document: Request
  inline: Record<string, string>
}

/**
 * A document as it goes on the wire: references to our store become the engine's own names (uploaded
 * once, upright and without metadata), inline pictures are spelled again as they were given
 * (architecture.md, decision 5). Throws Refusal where a picture's bytes are gone.
 */
export async function withPictures(
  world: World,
  { params, document, inline }: Referring,
): Promise<Outgoing> {
  const since = world.clock() - UPLOAD_DAYS * 24 * 3_600_000
  const remembered: string[] = []
  let outgoing = document
  for (const { path, value } of pictureValues(params, document)) {
    const hash = assetHash(value)
    if (hash === null) continue
    const prefix = inline[path]
    if (prefix !== undefined) {
      const { bytes } = await rendition(world, hash)
      outgoing = setAt(outgoing, path, prefix + base64(bytes))
      continue
    }
    const held = await findUpload(world.store.db, world.engine.id, hash, since)
    if (held) remembered.push(hash)
    const sent = held?.image_uuid ?? (await once(world, hash, () => upload(world, hash)))
    outgoing = setAt(outgoing, path, sent)
  }
  return { task: outgoing, remembered }
}

/** Asks for a call when it is done, where the engine can reach us and the person named nobody else. */
function withWebhook({ webhooks }: World, model: Model, task: Request, taskUUID: string): Request {
  const webhook = findRole(model, 'webhook')?.path
  const delivery = findRole(model, 'deliveryMethod')?.path
  if (!webhooks || webhook === undefined || delivery === undefined) return task
  if (task[webhook] !== undefined || task[delivery] !== 'async') return task
  return setAt(task, webhook, webhooks.addressOf(taskUUID))
}

/** The task of a generation as it goes on the wire. Throws Refusal like `withPictures`. */
export async function toOutgoing(world: World, row: GenerationRow): Promise<Outgoing> {
  const model = findModel(row.model)
  // Written by stringifyJson from a request that was checked.
  const document = parseJson(row.task) as Request
  // Written by us: a text for each path.
  const inline = JSON.parse(row.inline) as Record<string, string>
  if (!model) return { task: document, remembered: [] }
  const params = [...model.params, ...(model.derivedParams ?? [])]
  const outgoing = await withPictures(world, { params, document, inline })
  return { ...outgoing, task: withWebhook(world, model, outgoing.task, row.task_uuid) }
}
