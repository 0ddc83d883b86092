import { expect, it } from 'vitest'
import { stubStorage } from './storage.test-support.ts'

const NAME = 'playground.word-lists'
const lists = [{ name: 'places', text: 'a lake\na hill' }]

it('finds the lists that were kept, and goes on with a full storage', async () => {
  const stored = JSON.stringify({ state: { lists: [...lists, { name: 7 }] }, version: 1 })
  const { fill, kept } = stubStorage({ [NAME]: stored })
  const { useWordLists } = await import('./word-lists.ts')
  expect(useWordLists.getState().lists).toEqual(lists)
  fill()
  useWordLists.getState().set([])
  expect(useWordLists.getState().lists).toEqual([])
  expect(kept.get(NAME)).toBe(stored)
})
