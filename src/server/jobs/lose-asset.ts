import type { World } from '../deps.ts'
import { dropBytes } from '../files/hold-bytes.ts'
import type { AssetNames } from '../store/asset-names.ts'
import { isAssetNamed, isAssetUsed } from '../store/asset-uses.ts'
import { disownAsset, findAsset, holdAsset } from '../store/assets.ts'
import { madeFrom, type Own } from '../store/origins.ts'
import type { Queries } from '../store/store.ts'

/**
 * A person's picture was deleted for good: it goes unless a row of theirs names it, and with it what
 * was put together from it and is in no use either. Returns the hashes that nobody has any more,
 * whose bytes are removed after the transaction. `names`: read before, where many are lost.
 */
export async function loseAsset(
  tx: Queries,
  { hash, owner }: Own,
  names?: AssetNames,
): Promise<string[]> {
  const nobodys: string[] = []
  const lose = async (gone: string) => {
    if (await disownAsset(tx, { hash: gone, owner })) nobodys.push(gone)
  }
  // That something was put together from it is no use of it: the person wants it gone.
  if (!(await isAssetNamed(tx, { hash, owner }, names))) await lose(hash)
  const parts = new Set([hash])
  for (const part of parts) {
    for (const made of await madeFrom(tx, { hash: part, owner })) {
      if (await isAssetUsed(tx, { hash: made, owner })) continue
      parts.add(made)
    }
    if (part !== hash) await lose(part)
  }
  return nobodys
}

/** Removes the bytes of pictures that nobody has, unless somebody has them by now. */
export async function dropLost(
  { store, files }: Pick<World, 'store' | 'files'>,
  hashes: string[],
): Promise<void> {
  for (const hash of hashes)
    await dropBytes(files, hash, async () => (await findAsset(store.db, hash)) !== undefined)
}

/**
 * A person's picture goes that no row of theirs uses and that was last given before a time (ms);
 * true where its bytes went too: nobody has it.
 */
export async function dropUnused(
  world: World,
  own: Own,
  before = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const nobodys = await world.store.transaction(async (tx) => {
    const asset = await holdAsset(tx, own.hash)
    if (asset && asset.created_at >= before) return false
    return !(await isAssetUsed(tx, own)) && disownAsset(tx, own)
  })
  if (nobodys) await dropLost(world, [own.hash])
  return nobodys
}
