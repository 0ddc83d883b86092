import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { sayOrigin } from '../../api/history.ts'
import { assetUrl } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { startWorker } from '../../ui/start-worker.ts'
import type { Source } from '../document/document.ts'
import type { Order } from './compose.ts'
import type { Composed } from './compose.worker.ts'
import address from './compose.worker.ts?worker&url'
import type { Fit } from './source-fit.ts'

function composeAside(order: Order): Promise<Blob> {
  const worker = startWorker(address)
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Composed>) =>
      'blob' in data ? resolve(data.blob) : reject(new Error(data.message))
    worker.onerror = () => reject(new Error('The picture could not be fitted.'))
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}

/**
 * Makes and stores the picture that a fit describes, with the name of its original. Throws Error
 * with a sentence: a picture that is not in our store cannot be fitted here.
 */
export async function fittedSource(client: QueryClient, source: Source, fit: Fit): Promise<Source> {
  const hash = assetHash(source.value)
  if (hash === null) throw new Error('Only a picture that is stored here can be fitted.')
  const order = { url: assetUrl(hash), fit }
  const asset = await uploadAsset(await composeAside(order))
  rememberAsset(client, asset)
  // What is only scaled to its own size is the picture itself.
  if (asset.hash !== hash) await sayOrigin(client, asset.hash, { source: hash })
  return { value: asset.value, width: asset.width, height: asset.height }
}
