import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { loadAsset } from '../../api/load-asset.ts'
import type { Asset } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import type { Source } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import { scaledWords } from '../link/scaled-words.ts'
import { coverOfPicture } from '../mask/bitmap.ts'
import { loadStoredPicture } from '../mask/stored-picture.ts'
import { useStanding } from '../standing.ts'
import { useCanvas } from '../store.ts'
import { changeMask } from './change-mask.ts'

/** A picture is looked through at this length of its long side, px. */
const LOOK = 512

/** Whether any of a stored picture would be repainted. Rejects with a sentence. */
async function coversAnything({ value, width, height }: Asset): Promise<boolean> {
  const scale = Math.min(1, LOOK / Math.max(width, height))
  const [across, along] = [Math.ceil(width * scale), Math.ceil(height * scale)]
  const box = { x: 0, y: 0, width: across, height: along }
  const picture = await createImageBitmap(await loadStoredPicture(value))
  const cover = coverOfPicture(picture, box, box)
  picture.close()
  return cover.some((part) => part > 0)
}

/** Says that a mask was scaled, for as long as it is on the canvas. */
function sayScaled(mask: Asset, source: Source, operation: Operation): void {
  const { say, dismiss } = useStanding.getState()
  say({ kind: 'scaled', words: scaledWords(mask, source) })
  const stop = useCanvas.subscribe(({ history }) => {
    if (history.now.operations.includes(operation)) return
    stop()
    dismiss('scaled')
  })
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
    sayScaled(asset, source, operation)
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
