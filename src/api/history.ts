import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { History, NewOrigin } from '../contract/history.ts'
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
  await client.invalidateQueries({ queryKey: keys.history(origin.result) })
}
