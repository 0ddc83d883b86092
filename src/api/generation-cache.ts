import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Generation, GenerationPage, GenerationQuery } from '../contract/generation.ts'
import type { Image } from '../contract/image.ts'
import { keys } from './keys.ts'

type Pages = InfiniteData<GenerationPage, string | undefined>

const isFiltered = (query: GenerationQuery): boolean =>
  Boolean(query.q || query.model || query.starred === '1' || query.trash === '1')

function replace(pages: Pages, id: string, next: Generation | null): Pages | null {
  const at = pages.pages.findIndex((page) => page.items.some((item) => item.id === id))
  const page = pages.pages[at]
  if (!page) return null
  const items = page.items.flatMap((item) => (item.id === id ? (next ? [next] : []) : [item]))
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

/** Puts a generation where it is shown; an older version than the known one is dropped. */
export function putGeneration(client: QueryClient, generation: Generation): void {
  if (generation.version < knownVersion(client, generation.id)) return
  client.setQueryData(keys.generation(generation.id), generation)
  const shown = generation.images.some((image) => image.trashedAt === null)
  for (const [key, pages] of client.getQueriesData<Pages>({ queryKey: keys.lists })) {
    if (!pages) continue
    // Keys of lists are made in keys.ts.
    const query = key[1] as GenerationQuery
    if (query.trash === '1') {
      void client.invalidateQueries({ queryKey: key })
      continue
    }
    const next = replace(pages, generation.id, shown ? generation : null)
    if (next) client.setQueryData(key, next)
    else if (isFiltered(query)) void client.invalidateQueries({ queryKey: key })
    else if (shown && isNewest(pages, generation))
      client.setQueryData(key, prepend(pages, generation))
    else if (shown) void client.invalidateQueries({ queryKey: key })
  }
}

const isNewest = (pages: Pages, generation: Generation): boolean =>
  generation.createdAt >= (pages.pages[0]?.items[0]?.createdAt ?? 0)

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
  const single = client.getQueriesData<Generation>({ queryKey: ['generation'] })
  return single
    .map(([, generation]) => generation)
    .find((generation) => generation && holds(generation))
}
