import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { History, NewOrigin } from '../contract/history.ts'
import { uploadAsset } from './assets.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

const path = (hash: string): string => `/api/assets/${hash}`

/** What a picture of ours was made from, back to the first, and what was put together from it. */
export const useHistory = (hash: string | null) =>
  useQuery({
    queryKey: keys.history(hash ?? ''),
    queryFn: () => call<History>(`${path(hash ?? '')}/history`),
    enabled: hash !== null,
  })

/** Says what a picture was put together from. Rejects with ApiError. */
export async function sayOrigin(
  client: QueryClient,
  hash: string,
  origin: NewOrigin,
): Promise<void> {
  const history = await call<History>(`${path(hash)}/origin`, { method: 'POST', body: origin })
  client.setQueryData(keys.history(hash), history)
  // What it was put together from may have been flagged.
  await client.invalidateQueries({ queryKey: keys.asset(hash) })
  await client.invalidateQueries({ queryKey: keys.history(origin.result ?? origin.source) })
}

/**
 * Deletes a picture that was put together, for good; the answer brings it back, with what was said
 * of it. Rejects with ApiError.
 */
export async function deletePutTogether(
  client: QueryClient,
  hash: string,
  origin: NewOrigin,
): Promise<() => Promise<void>> {
  const reply = await fetch(path(hash))
  const bytes = reply.ok ? await reply.blob() : null
  await call<void>(path(hash), { method: 'DELETE' })
  const forget = () => client.invalidateQueries({ queryKey: keys.histories })
  await forget()
  return async () => {
    if (!bytes) return
    await uploadAsset(bytes)
    await sayOrigin(client, hash, origin)
    await forget()
  }
}
