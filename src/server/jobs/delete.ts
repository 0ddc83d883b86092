import type { World } from '../deps.ts'
import type { AssetNames } from '../store/asset-names.ts'
import { isAssetNamed, isAssetPart } from '../store/asset-uses.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import {
  deleteGenerations,
  holdGeneration,
  imagesOf,
  updateGeneration,
} from '../store/generations.ts'
import { deleteImage, updateImage } from '../store/images.ts'
import { findOrigin, type Own } from '../store/origins.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import { writeSpentKey } from '../store/spent-keys.ts'
import type { Queries } from '../store/store.ts'
import { giveUp } from './give-up.ts'
import { dropLost, loseAsset } from './lose-asset.ts'

/** Says that a picture changed (`at` in ms), and so its generation: readers fetch either. */
export async function touchImage(
  tx: Queries,
  image: ImageRow,
  at: number,
  fields: Partial<GenerationRow> = {},
): Promise<void> {
  await writeChange(tx, newVersion('image', image, at))
  const row = await updateGeneration(tx, { id: image.generation_id }, fields)
  if (row) await writeChange(tx, newVersion('generation', row, at))
}

/** Writes what a person decided about a picture; undefined where it is gone. */
export function changeImage(
  { store, clock }: World,
  image: ImageRow,
  fields: Partial<Pick<ImageRow, 'starred' | 'trashed_at'>>,
): Promise<ImageRow | undefined> {
  return store.transaction(async (tx) => {
    await holdGeneration(store, tx, { id: image.generation_id, owner: image.owner_id })
    const next = await updateImage(tx, image.id, fields)
    if (!next) return undefined
    // Brought back from the trash, its generation is seen again.
    if (fields.trashed_at === null)
      await updateGeneration(tx, { id: next.generation_id }, { hidden: 0 })
    await touchImage(tx, next, clock())
    return next
  })
}

/** What deleting came to; `underWay`: money is still being counted on the picture's generation. */
export type Purged = 'deleted' | 'underWay' | 'missing'

/**
 * Deletes a picture for good, with its generation when it was the last one and with what was put
 * together from it; bytes that another row names stay, and so does its money (promises.md, "Work and money" 12).
 * `trashedBefore` (ms): `missing` where it does not lie in the trash since before that any more.
 * `names`: read before, where many are deleted.
 */
export async function purgeImage(
  world: World,
  image: ImageRow,
  { trashedBefore, names }: { trashedBefore?: number; names?: AssetNames } = {},
): Promise<Purged> {
  const { store, clock } = world
  const { hash, owner_id: owner } = image
  const lost = await store.transaction(async (tx) => {
    const row = await holdGeneration(store, tx, { id: image.generation_id, owner })
    if (row && row.due_at !== null) return 'underWay'
    const all = await imagesOf(tx, [image.generation_id])
    if (!(await deleteImage(tx, image.id, trashedBefore))) return 'missing'
    const gone = all.filter(({ id }) => id === image.id)
    const rest = all.filter(({ id }) => id !== image.id)
    const money = row ? { reserved: await giveUp(tx, row, { all, gone }, clock()) } : {}
    if (rest.length === 0) {
      await deleteGenerations(tx, [image.generation_id])
      // The press that made it makes it once: the same key is refused from now on.
      if (row) await writeSpentKey(tx, row.idempotency_key)
    }
    await touchImage(tx, { ...image, version: image.version + 1 }, clock(), money)
    if (rest.length === 0 && row)
      await writeChange(tx, newVersion('generation', { ...row, version: row.version + 1 }, clock()))
    return hash === null ? [] : loseAsset(tx, { hash, owner }, names)
  })
  if (typeof lost === 'string') return lost
  await dropLost(world, lost)
  return 'deleted'
}

/**
 * Deletes a picture that was put together here, by itself; what it was put together from stays.
 * `used` where other pictures were made from it, `missing` where it was not put together here.
 */
export async function purgePutTogether(
  world: World,
  own: Own,
): Promise<'deleted' | 'used' | 'missing'> {
  const done = await world.store.transaction(async (tx) => {
    if (!(await findOrigin(tx, own))) return 'missing'
    if ((await isAssetNamed(tx, own)) || (await isAssetPart(tx, own))) return 'used'
    return loseAsset(tx, own)
  })
  if (typeof done === 'string') return done
  await dropLost(world, done)
  return 'deleted'
}
