import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FoundModelPage, ModelSearchQuery } from '../contract/found-model.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

type ModelSearch = Omit<ModelSearchQuery, 'cursor' | 'limit'>

/** What a search found stays as it is while a person looks around in it. */
const FRESH_MS = 5 * 60_000

function path(search: ModelSearch, cursor: string | undefined): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, value)
  if (cursor) query.set('cursor', cursor)
  return `/api/model-search?${query}`
}

/**
 * Models of the engine, a page at a time; `models` are all pages so far. The last answer stays
 * while the next one is asked for (`isPlaceholderData`). Costs nothing.
 */
export function useModelSearch(search: ModelSearch, { enabled = true } = {}) {
  const result = useInfiniteQuery({
    queryKey: keys.modelSearch(search),
    queryFn: ({ pageParam, signal }) => call<FoundModelPage>(path(search, pageParam), { signal }),
    // TanStack reads the page parameter's type from here.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    enabled,
  })
  const models = useMemo(
    () => result.data?.pages.flatMap((page) => page.items) ?? [],
    [result.data],
  )
  return { ...result, models, total: result.data?.pages[0]?.total ?? 0 }
}
