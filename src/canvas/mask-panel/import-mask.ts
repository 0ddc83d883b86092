import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { loadAsset } from '../../api/load-asset.ts'
import type { Asset } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { changeMask } from '../change-mask.ts'
import type { Operation } from '../document/operation.ts'
import { scaledWords } from '../link/scaled-words.ts'
import { loadCover } from '../mask/stored-cover.ts'
import { sayWhile } from '../say-while.ts'
import { useCanvas } from '../store.ts'

/** A picture is looked through at this length of its long side, px. */
const LOOK = 512

/** Whether any of a stored picture would be repainted. Rejects with a sentence. */
async function coversAnything({ value, width, height }: Asset): Promise<boolean> {
  const scale = Math.min(1, LOOK / Math.max(width, height))
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) }
  const cover = await loadCover(value, size)
  return cover.some((part) => part > 0)
}

/** Lays a stored picture over the mask; one of another size is stretched, and said. */
async function add(asset: Asset): Promise<void> {
  const { source } = useCanvas.getState().history.now
  if (!source) return
  if (!(await coversAnything(asset)))
    throw new Error(
      'There is nothing white in this picture, so nothing would be repainted. What is see-through counts as black.',
    )
  // Meanwhile the person may have gone to another picture.
  if (useCanvas.getState().history.now.source !== source) return
  const operation: Operation = { kind: 'bitmap', mode: 'add', value: asset.value }
  changeMask(operation)
  if (asset.width !== source.width || asset.height !== source.height)
    sayWhile({ kind: 'scaled', words: scaledWords(asset, source) }, ({ operations }) =>
      operations.includes(operation),
    )
}

/** Adds a mask from a file: white is repainted. Rejects with a sentence. */
export async function importMask(client: QueryClient, file: Blob): Promise<Asset> {
  const asset = await uploadAsset(file)
  rememberAsset(client, asset)
  await add(asset)
  return asset
}

/** Adds a picture of ours. Rejects with a sentence. */
export async function addStored(client: QueryClient, value: string): Promise<void> {
  const hash = assetHash(value)
  if (hash === null) throw new Error('Only a picture that is stored here can be a mask.')
  await add(await loadAsset(client, hash))
}
