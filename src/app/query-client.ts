import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/client.ts'

/** Events say when something changed, so nothing is read again for mere age or focus. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 3 && error instanceof ApiError && error.problem.retryable,
      },
    },
  })
