import { type QueryClient, useQuery } from '@tanstack/react-query'
import { ASSET_MAX_BYTES, type Asset } from '../contract/asset.ts'
import { ApiError, call, OURS, toApiError, unreachable } from './client.ts'
import { keys } from './keys.ts'

interface Upload {
  /** 0 … 1, as bytes leave. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

const tooLarge = (bytes: number): ApiError =>
  new ApiError({
    code: 'tooLarge',
    message: `This picture has ${(bytes / 1048576).toFixed(1)} MB; at most ${ASSET_MAX_BYTES / 1048576} MB can be taken.`,
    retryable: false,
  })

/** Stores a picture. Throws ApiError; fetch tells nothing of an upload's progress, so this is XHR. */
export async function uploadAsset(file: Blob, { onProgress, signal }: Upload = {}): Promise<Asset> {
  if (file.size > ASSET_MAX_BYTES) throw tooLarge(file.size)
  signal?.throwIfAborted()
  const request = new XMLHttpRequest()
  request.open('POST', '/api/assets')
  for (const [name, value] of Object.entries(OURS)) request.setRequestHeader(name, value)
  // The server decides by decoding; the type only has to be some picture's.
  request.setRequestHeader('Content-Type', file.type.startsWith('image/') ? file.type : 'image/png')
  request.upload.onprogress = (event) => onProgress?.(event.loaded / Math.max(1, event.total))
  await new Promise((resolve, reject) => {
    request.onload = resolve
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
  const { status, responseText } = request
  try {
    if (status < 300) return JSON.parse(responseText)
  } catch {
    // Something between here and the server answered in its place: no picture was stored.
  }
  throw toApiError(responseText, status)
}

/** Size and type of a stored picture. Throws ApiError. */
export const fetchAsset = (hash: string): Promise<Asset> => call<Asset>(`/api/assets/${hash}/about`)

/** Size and type of a stored picture; it never changes. */
export const useAsset = (hash: string | null) =>
  useQuery({
    queryKey: keys.asset(hash ?? ''),
    queryFn: () => fetchAsset(hash ?? ''),
    enabled: hash !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

/** What is known of a stored picture right now. */
export const readAsset = (client: QueryClient, hash: string): Asset | undefined =>
  client.getQueryData<Asset>(keys.asset(hash))

/** Remembers an upload's answer, so that its facts are known without asking. */
export const rememberAsset = (client: QueryClient, asset: Asset): void => {
  client.setQueryData(keys.asset(asset.hash), asset)
}
