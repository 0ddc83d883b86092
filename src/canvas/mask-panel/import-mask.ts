import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { loadAsset } from '../../api/load-asset.ts'
import type { Asset } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { scaledWords } from '../link/scaled-words.ts'
import { useStanding } from '../standing.ts'
import { useCanvas } from '../store.ts'
import { changeMask } from './change-mask.ts'

/** Lays a stored picture over the mask; one of another size is stretched, and said. */
function add({ value, width, height }: Asset): void {
  const { source } = useCanvas.getState().history.now
  if (!source) return
  const { say, dismiss } = useStanding.getState()
  if (width === source.width && height === source.height) dismiss('scaled')
  else say({ kind: 'scaled', words: scaledWords({ width, height }, source) })
  changeMask({ kind: 'bitmap', mode: 'add', value })
}

/** Adds a mask from a file: white is repainted. Rejects with a sentence. */
export async function importMask(client: QueryClient, file: Blob): Promise<void> {
  const asset = await uploadAsset(file)
  rememberAsset(client, asset)
  add(asset)
}

/** Adds a picture of ours. Rejects with a sentence. */
export async function addStored(client: QueryClient, value: string): Promise<void> {
  const hash = assetHash(value)
  if (hash === null) throw new Error('Only a picture that is stored here can be a mask.')
  add(await loadAsset(client, hash))
}
