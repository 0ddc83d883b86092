import { ApiError } from '../../../api/client.ts'
import { useModelSearch } from '../../../api/model-search.ts'
import type { FoundModel } from '../../../contract/found-model.ts'
import { useModelShelf } from '../../../draft/model-shelf.ts'
import type { Narrowing } from './browser-filters.tsx'
import { filterModels, type Shelf } from './shelves.ts'
import { useSettled } from './use-settled.ts'

export interface Found {
  models: FoundModel[]
  loading: boolean
  /** The models answer an earlier question. */
  stale: boolean
  error: string | null
  retry: () => void
  more: (() => void) | undefined
}

const PAUSE_MS = 180

/** What the browser shows: the engine's search, or a shelf of this browser. */
export function useFound(
  text: string,
  shelf: Shelf,
  { category, architecture }: Narrowing,
  searchable: boolean,
): Found {
  const wanted = text.trim()
  const settled = useSettled(wanted, PAUSE_MS)
  const kept = useModelShelf()
  const search = useModelSearch(
    {
      search: settled,
      ...(category && { category }),
      ...(architecture && { architecture }),
    },
    { enabled: searchable && shelf === 'all' },
  )
  if (shelf !== 'all') {
    const models = filterModels(kept[shelf], wanted, category)
    return { models, loading: false, stale: false, error: null, retry: () => {}, more: undefined }
  }
  const { error, hasNextPage, isFetchingNextPage } = search
  return {
    models: search.models,
    loading: search.isPending,
    stale: search.isPlaceholderData || settled !== wanted,
    error: error ? (error instanceof ApiError ? error.problem.message : error.message) : null,
    retry: () => void search.refetch(),
    more:
      hasNextPage && !search.isPlaceholderData
        ? () => !isFetchingNextPage && void search.fetchNextPage()
        : undefined,
  }
}
