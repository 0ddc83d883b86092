import type { World } from '../deps.ts'
import { holdBytes } from '../files/hold-bytes.ts'
import { inspectPicture, trimPicture } from '../files/picture.ts'
import type { AssetRow } from '../store/asset-schema.ts'
import { keepAsset } from '../store/assets.ts'

/**
 * Stores a person's picture once all of it was decoded, without what a file carries behind its end;
 * the same bytes are the same row. Throws Refusal like `inspectPicture`, and what the disk throws.
 */
export async function keepPicture(
  { store, files, clock }: Pick<World, 'store' | 'files' | 'clock'>,
  bytes: Uint8Array,
  owner: string,
): Promise<AssetRow> {
  const { mime, width, height, alpha } = await inspectPicture(bytes)
  const own = trimPicture(bytes)
  const { hash, bytes: length } = await files.put(own)
  const row = {
    hash,
    mime,
    bytes: length,
    width,
    height,
    alpha: alpha ? 1 : 0,
    created_at: clock(),
  }
  await store.transaction((tx) => keepAsset(tx, row, owner))
  await holdBytes(files, hash, own)
  return row
}
