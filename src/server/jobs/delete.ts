import type { World } from '../deps.ts'
import { dropBytes } from '../files/hold-bytes.ts'
import { disownAsset, dropAsset, findAsset, isAssetUsed } from '../store/assets.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import {
  deleteGeneration,
  findGeneration,
  imagesOf,
  updateGeneration,
} from '../store/generations.ts'
import { deleteImage, updateImage } from '../store/images.ts'
import type { ImageRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'

/** A picture's change is its generation's too: readers fetch either. */
async function touch(tx: Queries, image: ImageRow, at: number): Promise<void> {
  await writeChange(tx, newVersion('image', image, at))
  const row = await updateGeneration(tx, { id: image.generation_id }, {})
  if (row) await writeChange(tx, newVersion('generation', row, at))
}

/** Writes what a person decided about a picture; undefined where it is gone. */
export function changeImage(
  { store, clock }: World,
  id: string,
  fields: Partial<Pick<ImageRow, 'starred' | 'trashed_at'>>,
): Promise<ImageRow | undefined> {
  return store.transaction(async (tx) => {
    const next = await updateImage(tx, id, fields)
    if (!next) return undefined
    // Brought back from the trash, its generation is seen again.
    if (fields.trashed_at === null)
      await updateGeneration(tx, { id: next.generation_id }, { hidden: 0 })
    await touch(tx, next, clock())
    return next
  })
}

/**
 * Deletes a picture for good, with its generation when it was the last one; bytes go when no row
 * refers to them. False while its generation is under way: money is still being counted on it.
 */
export async function purgeImage(world: World, image: ImageRow): Promise<boolean> {
  const { store, files, clock } = world
  const { hash, owner_id: owner } = image
  const purged = await store.transaction(async (tx) => {
    const row = await findGeneration(tx, { id: image.generation_id, owner })
    if (row && row.due_at !== null) return { done: false, unused: false }
    await deleteImage(tx, image.id)
    const rest = await imagesOf(tx, [image.generation_id])
    if (rest.length === 0) await deleteGeneration(tx, image.generation_id)
    await touch(tx, { ...image, version: image.version + 1 }, clock())
    if (rest.length === 0 && row)
      await writeChange(tx, newVersion('generation', { ...row, version: row.version + 1 }, clock()))
    const mine = hash === null || (await isAssetUsed(tx, hash, owner))
    const unused = !mine && (await disownAsset(tx, hash, owner))
    if (unused) await dropAsset(tx, hash)
    return { done: true, unused }
  })
  if (purged.unused && hash !== null)
    await dropBytes(files, hash, async () => (await findAsset(store.db, hash)) !== undefined)
  return purged.done
}
