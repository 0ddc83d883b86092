import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { Generation, GenerationPage, GenerationQuery } from '../contract/generation.ts'
import type { Image } from '../contract/image.ts'
import { createChangeReader } from './change-reader.ts'
import { findGenerationOf, putGeneration, withImage } from './generation-cache.ts'
import { keys } from './keys.ts'

function image(id: string, generationId: string): Image {
  // The cache reads only these fields.
  return { id, generationId, trashedAt: null, starred: false } as Image
}
function generation(id: string, createdAt: number, version = 1): Generation {
  // The cache reads only these fields.
  return { id, createdAt, version, images: [image(`${id}-0`, id)] } as Generation
}
function clientWith(query: GenerationQuery, ...items: Generation[]): QueryClient {
  const client = new QueryClient()
  client.setQueryData(keys.list(query), {
    pages: [{ items, nextCursor: null, total: items.length }],
    pageParams: [undefined],
  })
  return client
}
const ids = (client: QueryClient, query: GenerationQuery): string[] =>
  (client.getQueryData<{ pages: GenerationPage[] }>(keys.list(query))?.pages ?? []).flatMap(
    (page) => page.items.map((item) => item.id),
  )

describe('what the cache knows of generations', () => {
  it('puts a new one in front and an old one in its place', () => {
    const client = clientWith({}, generation('b', 2), generation('a', 1))
    putGeneration(client, generation('c', 3))
    putGeneration(client, generation('a', 1, 2))
    expect(ids(client, {})).toEqual(['c', 'b', 'a'])
    expect(findGenerationOf(client, 'a-0')?.version).toBe(2)
  })

  it('drops a version older than the known one', () => {
    const client = clientWith({}, generation('a', 1, 5))
    putGeneration(client, generation('a', 1, 5))
    putGeneration(client, generation('a', 1, 4))
    expect(findGenerationOf(client, 'a-0')?.version).toBe(5)
  })

  it('takes a generation away when its last picture goes to the trash', () => {
    const client = clientWith({}, generation('a', 1))
    putGeneration(client, withImage(generation('a', 1), { ...image('a-0', 'a'), trashedAt: 9 }))
    expect(ids(client, {})).toEqual([])
  })

  /** A list whose answer to the next page, or to being asked anew, comes when it is let go. */
  async function clientUnderWay(ask: (client: QueryClient) => unknown) {
    const client = new QueryClient()
    const answers = Promise.withResolvers<void>()
    let asked = 0
    const options = {
      queryKey: keys.list({}),
      queryFn: async ({ pageParam }: { pageParam: string }): Promise<GenerationPage> => {
        if (asked++ > 0) await answers.promise
        return pageParam === ''
          ? { items: [generation('b', 2)], nextCursor: 'more', total: 2 }
          : { items: [generation('a', 1)], nextCursor: null, total: 2 }
      },
      initialPageParam: '',
      getNextPageParam: (page: GenerationPage) => page.nextCursor,
    }
    const observer = new InfiniteQueryObserver(client, options)
    const leave = observer.subscribe(() => undefined)
    await vi.waitFor(() => expect(ids(client, {})).toEqual(['b']))
    if (ask === nextPage) void observer.fetchNextPage()
    else ask(client)
    const settle = async () => {
      answers.resolve()
      await vi.waitFor(() => expect(client.isFetching()).toBe(0))
      await new Promise((resolve) => setTimeout(resolve))
      leave()
    }
    return { client, settle }
  }
  const nextPage = () => undefined
  const anew = (client: QueryClient) => client.invalidateQueries({ queryKey: keys.lists })

  it.each([
    ['a page', nextPage, ['c', 'b', 'a']],
    ['the list anew', anew, ['c', 'b']],
  ])('keeps what comes while %s is on its way', async (_, ask, expected) => {
    const { client, settle } = await clientUnderWay(ask)
    putGeneration(client, generation('c', 3))
    putGeneration(client, generation('b', 2, 7))
    await settle()
    expect(ids(client, {})).toEqual(expected)
    expect(findGenerationOf(client, 'b-0')?.version).toBe(7)
  })

  it('leaves a filtered list for the server to judge', () => {
    const client = clientWith({ q: 'boat' }, generation('a', 1))
    putGeneration(client, generation('c', 3))
    expect(ids(client, { q: 'boat' })).toEqual(['a'])
    expect(client.getQueryState(keys.list({ q: 'boat' }))?.isInvalidated).toBe(true)
  })
})

describe('reading changes', () => {
  it('asks nothing for a version it knows', () => {
    const client = clientWith({}, generation('a', 1, 3))
    putGeneration(client, generation('a', 1, 3))
    const planned: (() => void)[] = []
    const read = createChangeReader(client, (run) => void planned.push(run))
    read({ id: 1, kind: 'generation', key: 'a', version: 3 })
    read({ id: 2, kind: 'generation', key: 'a', version: 2 })
    // A fetch here would throw: there is no server behind a relative address.
    expect(planned).toHaveLength(1)
    planned[0]?.()
    expect(findGenerationOf(client, 'a-0')?.version).toBe(3)
  })
})
