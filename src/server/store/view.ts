import { type Asset, assetUrl, THUMBNAIL_WIDTHS, thumbnailUrl } from '../../contract/asset.ts'
import type { Problem } from '../../contract/error.ts'
import type { Generation } from '../../contract/generation.ts'
import type { Image } from '../../contract/image.ts'
import { toAssetValue } from '../../models/image-value.ts'
import { parseJson } from '../../models/json.ts'
import { toUsd } from '../../models/price.ts'
import type { AssetRow } from './asset-schema.ts'
import type { GenerationRow, ImageRow } from './schema.ts'

/** Documents were written by stringifyJson from values of these types. */
const read = <T>(text: string): T => parseJson(text) as T

const optional = <K extends string, T>(key: K, text: string | null): { [P in K]?: T } =>
  // A computed key widens to string; it is K.
  (text === null ? {} : { [key]: read<T>(text) }) as { [P in K]?: T }

const flag = (value: number | null): boolean | null => (value === null ? null : value === 1)

/** A stored picture as it crosses the wire. Pixels, bytes; `flagged` is the id of a result. */
export const toAsset = (row: AssetRow, flagged: string | null): Asset => ({
  hash: row.hash,
  value: toAssetValue(row.hash),
  url: assetUrl(row.hash),
  // Only decoded pictures have rows.
  mime: row.mime as Asset['mime'],
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  alpha: row.alpha === 1,
  flagged,
})

/** A picture as it crosses the wire. USD, pixels, bytes, ms. */
export function toImage(row: ImageRow): Image {
  const { hash } = row
  return {
    id: row.id,
    generationId: row.generation_id,
    index: row.idx,
    // The rows' states are written by this server alone.
    state: row.state as Image['state'],
    imageUUID: row.image_uuid,
    seed: row.seed,
    cost: row.cost === null ? null : toUsd(row.cost),
    costEstimated: row.cost_estimated === 1,
    nsfw: flag(row.nsfw),
    url: hash === null ? null : assetUrl(hash),
    hash,
    thumbnails:
      hash === null
        ? []
        : THUMBNAIL_WIDTHS.map((width) => ({ width, url: thumbnailUrl(hash, width) })),
    width: row.width,
    height: row.height,
    mime: row.mime,
    bytes: row.bytes,
    starred: row.starred === 1,
    trashedAt: row.trashed_at,
    storedAt: row.stored_at,
    ...optional<'error', Problem>('error', row.error),
    version: row.version,
  }
}

/** USD so far: null while nothing came of what may cost; zero once it is sure that nothing does. */
function costOf(row: GenerationRow, images: ImageRow[]): number | null {
  const known = images.filter((image) => image.cost !== null)
  if (known.length === 0) return row.charged === 'no' ? 0 : null
  return toUsd(known.reduce((sum, image) => sum + (image.cost ?? 0), 0))
}

/** A generation as it crosses the wire, with those of its pictures that were asked for. */
export function toGeneration(row: GenerationRow, images: ImageRow[], shown = images): Generation {
  return {
    id: row.id,
    model: row.model,
    air: row.air,
    engine: {
      // Written from the contract's type, as state and charged below.
      kind: row.engine_kind as Generation['engine']['kind'],
      id: row.engine_id,
      host: row.engine_host,
    },
    params: read(row.request),
    ...optional<'context', NonNullable<Generation['context']>>('context', row.context),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    task: read(row.task),
    added: read(row.added),
    taskUUID: row.task_uuid,
    // Written from the contract's type.
    state: row.state as Generation['state'],
    // The same.
    charged: row.charged as Generation['charged'],
    cost: costOf(row, images),
    costEstimated: images.some((image) => image.cost_estimated === 1),
    estimate: toUsd(row.estimate),
    estimateRough: row.estimate_rough === 1,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    finishedAt: row.finished_at,
    ...optional<'error', Problem>('error', row.error),
    images: shown.map(toImage),
    version: row.version,
  }
}
