import type { QueryClient } from '@tanstack/react-query'
import type { Asset } from '../contract/asset.ts'
import { fetchAsset } from './assets.ts'
import { keys } from './keys.ts'

/** Size and type of a stored picture, asked once. Rejects with ApiError. */
export const loadAsset = (client: QueryClient, hash: string): Promise<Asset> =>
  client.ensureQueryData({
    queryKey: keys.asset(hash),
    queryFn: () => fetchAsset(hash),
    staleTime: Number.POSITIVE_INFINITY,
  })
