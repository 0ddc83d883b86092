import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/client.ts'

/**
 * Events say when something changed, so nothing is read again for mere age or focus. Asked whether or
 * not the browser thinks that it is online: a server on this computer is there without a network.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 3 && error instanceof ApiError && error.problem.retryable,
      },
    },
  })
