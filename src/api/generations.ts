import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type {
  AcceptedGeneration,
  CancelledGeneration,
  Generation,
  GenerationPage,
  GenerationQuery,
  NewGeneration,
} from '../contract/generation.ts'
import { call } from './client.ts'
import { takeEarlyList } from './early-list.ts'
import { putGeneration } from './generation-cache.ts'
import { keys } from './keys.ts'
import { listPath } from './list-path.ts'

export const fetchGeneration = (id: string): Promise<Generation> =>
  call<Generation>(`/api/generations/${encodeURIComponent(id)}`)

const list = (query: GenerationQuery) =>
  infiniteQueryOptions({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }) =>
      call<GenerationPage>(listPath(query, pageParam), { signal }),
    // TanStack reads the page parameter's type from here.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** The gallery's first page, ahead of its first render: what came early is there at once. */
export function prefetchGenerations(client: QueryClient): void {
  const options = list({})
  const early = takeEarlyList()
  if (early?.page) {
    client.setQueryData(options.queryKey, { pages: [early.page], pageParams: [undefined] })
    return
  }
  const ask = () => call<GenerationPage>(listPath({}))
  const queryFn = early ? async () => (await early.later) ?? ask() : ask
  void client.prefetchInfiniteQuery({ ...options, queryFn })
}

/** The gallery's list, newest first, a page at a time. */
export function useGenerations(query: GenerationQuery = {}) {
  const client = useQueryClient()
  const options = list(query)
  const result = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  const generations = useMemo(
    () => result.data?.pages.flatMap((page) => page.items) ?? [],
    [result.data],
  )
  // Who asks in the same moment as another place still sees nothing under way.
  const loadMore = () => {
    const { fetchStatus, fetchMeta } = client.getQueryState(options.queryKey) ?? {}
    if (fetchStatus === 'fetching' && fetchMeta?.fetchMore) return
    void result.fetchNextPage()
  }
  return { ...result, generations, loadMore, total: result.data?.pages[0]?.total ?? 0 }
}

export const useGeneration = (id: string | null) =>
  useQuery({
    queryKey: keys.generation(id ?? ''),
    queryFn: () => fetchGeneration(id ?? ''),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Asks for pictures. `key` makes a repeated click the same generation. */
export function useCreateGeneration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: NewGeneration; key: string }) =>
      call<AcceptedGeneration>('/api/generations', {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: (generation) => putGeneration(client, generation),
  })
}

/** The same request again, as a new generation that names its parent. */
export function useRetryGeneration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      call<AcceptedGeneration>(`/api/generations/${encodeURIComponent(id)}/retry`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: (generation) => putGeneration(client, generation),
  })
}

/** A change of one generation that the server answers with what it is now. */
function useGenerationStep<Answer extends Generation>(step: 'cancel' | 'check') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      call<Answer>(`/api/generations/${encodeURIComponent(id)}/${step}`, { method: 'POST' }),
    onSuccess: (generation) => putGeneration(client, generation),
  })
}

/** Free while it is queued here; what was sent will be billed and is hidden instead. */
export const useCancelGeneration = () => useGenerationStep<CancelledGeneration>('cancel')

/** Asks the engine once more about work that is in doubt. Costs nothing. */
export const useCheckGeneration = () => useGenerationStep<Generation>('check')
