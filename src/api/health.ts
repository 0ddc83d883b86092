import { useQuery } from '@tanstack/react-query'
import type { Health } from '../contract/health.ts'
import { type ApiError, call } from './client.ts'
import { keys } from './keys.ts'

const CALM_MS = 30_000
const TROUBLED_MS = 3_000

/** Which engine answers and how much is waiting. Events refresh it; the interval is for silence. */
export const useHealth = () =>
  useQuery<Health, ApiError>({
    queryKey: keys.health,
    queryFn: () => call<Health>('/api/health'),
    retry: 1,
    refetchInterval: ({ state }) => (state.status === 'error' ? TROUBLED_MS : CALM_MS),
  })
