import { afterEach, expect, test, vi } from 'vitest'
import { askEarlyList } from './ask-early.ts'
import { takeEarlyList } from './early-list.ts'

const text = '{"items":[{"seed":9223372036854775807}],"nextCursor":null}'
const early = (came: boolean) => ({
  earlyList: { text: came ? text : null, answer: Promise.resolve(text) },
})

afterEach(() => vi.unstubAllGlobals())

test('the answer that came is there at once, its seeds exact', () => {
  const taken = takeEarlyList(early(true))
  expect(taken?.page).toMatchObject({ items: [{ seed: '9223372036854775807' }] })
})

test('the answer under way is waited for', async () => {
  const taken = takeEarlyList(early(false))
  expect(taken?.page).toBeNull()
  await expect(taken?.later).resolves.toMatchObject({ nextCursor: null })
})

test('a refusal is no page', async () => {
  const taken = takeEarlyList({ earlyList: { text: null, answer: Promise.resolve(null) } })
  await expect(taken?.later).resolves.toBeNull()
})

test('it is taken once', () => {
  const place = early(true)
  expect(takeEarlyList(place)).toBeDefined()
  expect(takeEarlyList(place)).toBeUndefined()
})

/** Asks a server that gives this answer, and waits until it was heard. */
async function asked(answer: () => Promise<Response>) {
  const page: { earlyList?: { text: string | null; answer: Promise<string | null> } } = {}
  const fetched = vi.fn(answer)
  vi.stubGlobal('window', page)
  vi.stubGlobal('fetch', fetched)
  const first = await askEarlyList()
  return { first, path: fetched.mock.calls[0], taken: takeEarlyList(page) }
}

test('it asks for the page that the gallery begins with, and tells when it came', async () => {
  const { first, path, taken } = await asked(async () => new Response(text))
  expect(path).toEqual(['/api/generations?limit=60'])
  expect(first).toMatchObject({ nextCursor: null })
  expect(taken?.page).toMatchObject({ items: [{ seed: '9223372036854775807' }] })
})

test('neither a refusal nor a silent server is told, and both are no page', async () => {
  for (const answer of [
    async () => new Response('{}', { status: 401 }),
    () => Promise.reject(new TypeError('Failed to fetch')),
  ]) {
    const { first, taken } = await asked(answer)
    expect(first).toBeNull()
    await expect(taken?.later).resolves.toBeNull()
  }
})
