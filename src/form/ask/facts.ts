import type { QueryClient } from '@tanstack/react-query'
import { readAsset } from '../../api/assets.ts'
import { assetHash } from '../../models/image-value.ts'
import type { Facts } from '../../models/rule.ts'

/** What is known of our own pictures; of the other spellings nothing is. */
export const factsFrom = (client: QueryClient): Facts => ({
  picture: (value) => {
    const hash = assetHash(value)
    return hash === null ? undefined : readAsset(client, hash)
  },
})
