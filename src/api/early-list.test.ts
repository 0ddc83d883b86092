import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { takeEarlyList } from './early-list.ts'
import { firstListPath } from './generations.ts'

const text = '{"items":[{"seed":9223372036854775807}],"nextCursor":null}'
const path = '/api/generations?limit=60'
const early = (came: boolean) => ({
  early: { path, text: came ? text : null, answer: Promise.resolve(text) },
})

test('the answer that came is there at once, its seeds exact', async () => {
  const taken = takeEarlyList(path, early(true))
  expect(taken?.page).toMatchObject({ items: [{ seed: '9223372036854775807' }] })
})

test('the answer under way is waited for', async () => {
  const taken = takeEarlyList(path, early(false))
  expect(taken?.page).toBeNull()
  await expect(taken?.later).resolves.toMatchObject({ nextCursor: null })
})

test('a refusal is no page', async () => {
  const answer = Promise.resolve(null)
  const taken = takeEarlyList(path, { early: { path, text: null, answer } })
  await expect(taken?.later).resolves.toBeNull()
})

test('it is taken once, and only for its own path', () => {
  const place = early(true)
  expect(takeEarlyList('/api/generations?limit=60&search=x', place)).toBeUndefined()
  expect(takeEarlyList(path, place)).toBeDefined()
  expect(takeEarlyList(path, place)).toBeUndefined()
})

test('the early script asks for the very page that the gallery takes', async () => {
  const script = await readFile(new URL('../../public/early.js', import.meta.url), 'utf8')
  expect(script).toContain(`path: '${firstListPath}'`)
})
