import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Generation, GenerationPage, GenerationQuery } from '../contract/generation.ts'
import type { Image } from '../contract/image.ts'
import { keys } from './keys.ts'

type Pages = InfiniteData<GenerationPage, string | undefined>

const isFiltered = (query: GenerationQuery): boolean =>
  Boolean(query.q || query.model || query.starred === '1' || query.trash === '1')

// Keys of lists are made in keys.ts.
const queryOf = (key: QueryKey) => key[1] as GenerationQuery

function replace(pages: Pages, id: string, next: Generation | null): Pages | null {
  const at = pages.pages.findIndex((page) => page.items.some((item) => item.id === id))
  const page = pages.pages[at]
  if (!page) return null
  const items = page.items.flatMap((item) => {
    if (item.id !== id) return [item]
    return next ? [next.version < item.version ? item : next] : []
  })
  return { ...pages, pages: pages.pages.with(at, { ...page, items }) }
}

function prepend(pages: Pages, generation: Generation): Pages {
  const [first] = pages.pages
  if (!first) return pages
  const page = {
    ...first,
    items: [generation, ...first.items],
    total: first.total + generation.images.length,
  }
  return { ...pages, pages: pages.pages.with(0, page) }
}

/** The newest of what the cache knows about a generation. */
export const knownVersion = (client: QueryClient, id: string): number =>
  client.getQueryData<Generation>(keys.generation(id))?.version ?? -1

const isNewest = (pages: Pages, generation: Generation): boolean =>
  generation.createdAt >= (pages.pages[0]?.items[0]?.createdAt ?? 0)

const isShown = ({ images }: Generation): boolean =>
  images.some((image) => image.trashedAt === null)

/** Puts it in its place in one list; false where only the server knows that place. */
function putInList(client: QueryClient, key: QueryKey, generation: Generation): boolean {
  const list = client.getQueryCache().find<Pages>({ queryKey: key })
  const pages = list?.state.data
  if (!pages) return false
  const shown = isShown(generation)
  const isFirst = shown && !isFiltered(queryOf(key)) && isNewest(pages, generation)
  const data =
    replace(pages, generation.id, shown ? generation : null) ??
    (isFirst ? prepend(pages, generation) : null)
  if (!data) return false
  // Only the data: the list is no fresher for it, and a page that failed has still failed.
  list.setState({ data })
  if (list.state.fetchStatus === 'fetching') putOnceMore(client, list, generation.id)
  return true
}

/** A page that is on its way brings its whole list back as it was when it was asked for. */
function putOnceMore(client: QueryClient, list: Query<Pages>, id: string): void {
  const again = () => {
    const newest = client.getQueryData<Generation>(keys.generation(id))
    if (newest) putInList(client, list.queryKey, newest)
  }
  // The list takes its answer just after the promise of it is kept.
  const later = () => setTimeout(again)
  void list.promise?.then(later, later)
}

/** Puts a generation where it is shown; an older version than the known one is dropped. */
export function putGeneration(client: QueryClient, generation: Generation): void {
  if (generation.version < knownVersion(client, generation.id)) return
  client.setQueryData(keys.generation(generation.id), generation)
  for (const [key, pages] of client.getQueriesData<Pages>({ queryKey: keys.lists })) {
    if (!pages) continue
    const query = queryOf(key)
    const placed = query.trash !== '1' && putInList(client, key, generation)
    if (!placed && (isFiltered(query) || isShown(generation)))
      void client.invalidateQueries({ queryKey: key })
  }
}

/** A generation with one of its pictures replaced. */
export const withImage = (generation: Generation, image: Image): Generation => ({
  ...generation,
  images: generation.images.map((known) => (known.id === image.id ? image : known)),
})

/** The generation of a picture, from what is already here. */
export function findGenerationOf(client: QueryClient, imageId: string): Generation | undefined {
  const holds = (generation: Generation) => generation.images.some((image) => image.id === imageId)
  for (const [, pages] of client.getQueriesData<Pages>({ queryKey: keys.lists })) {
    for (const page of pages?.pages ?? []) {
      const found = page.items.find(holds)
      if (found) return found
    }
  }
  const single = client.getQueriesData<Generation>({ queryKey: keys.singles })
  return single
    .map(([, generation]) => generation)
    .find((generation) => generation && holds(generation))
}
