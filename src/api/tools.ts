import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ToolAnswer, ToolList } from '../contract/tool.ts'
import { stringifyJson } from '../models/json.ts'
import type { Request } from '../models/rule.ts'
import type { ToolId } from '../models/tools/tool.ts'
import { rememberAsset } from './assets.ts'
import { ApiError, call } from './client.ts'
import { keys } from './keys.ts'
import { createPaidClick } from './paid-click.ts'

/** Our server's silence, or its word that nobody knows yet or that it may be tried again. */
const isOpen = (error: unknown): boolean => !(error instanceof ApiError) || error.problem.retryable

/**
 * One tool of the engine. `run` costs money unless the same was asked before; a second click while
 * the first runs is the same call, and after a silence the same params ask what became of it.
 * `anew` pays for a second call on purpose, where the first stays in doubt. `run` rejects with
 * ApiError; `isPending`, `error`, `data` and `reset` are of the last call.
 */
export function useTool(id: ToolId) {
  const client = useQueryClient()
  const [click] = useState(() =>
    createPaidClick<ToolAnswer>({ newKey: () => crypto.randomUUID(), isOpen }),
  )
  const mutation = useMutation({
    mutationFn: ({ params, key }: { params: Request; key: string }) =>
      call<ToolAnswer>(`/api/tools/${encodeURIComponent(id)}`, {
        method: 'POST',
        body: { params },
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: ({ result }) => {
      if (result.picture) rememberAsset(client, result.picture)
    },
    // Not awaited: the answer need not wait for a price.
    onSettled: () => void client.invalidateQueries({ queryKey: keys.toolPrices }),
  })
  const { mutateAsync } = mutation
  const run = useCallback(
    (params: Request, { anew = false } = {}): Promise<ToolAnswer> =>
      click(stringifyJson(params), (key) => mutateAsync({ params, key }), anew),
    [click, mutateAsync],
  )
  return { ...mutation, run }
}

/** What each tool costs here, by its id; `usd` is null while nobody knows. */
export function useToolPrices() {
  const result = useQuery({
    queryKey: keys.toolPrices,
    queryFn: () => call<ToolList>('/api/tools'),
    staleTime: 60_000,
  })
  const priceOf = (id: ToolId) =>
    result.data?.items.find((item) => item.id === id)?.price ?? { usd: null, learned: false }
  return { ...result, priceOf }
}
