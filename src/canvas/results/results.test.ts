import { expect, it } from 'vitest'
import { stubStorage } from '../../draft/storage.test-support.ts'

const NAME = 'playground.canvas-results'
const stored = (dismissed: string[]) =>
  JSON.stringify({ state: { locked: false, dismissed }, version: 1 })
const opened = async () => (await import('./results.ts')).useResults

it('finds what was dismissed, and keeps it in the same form', async () => {
  const { kept } = stubStorage({ [NAME]: stored(['a']) })
  const results = await opened()
  expect(results.getState()).toMatchObject({ locked: false, dismissed: ['a'], imageId: null })
  results.getState().dismiss('b')
  expect(kept.get(NAME)).toBe(stored(['a', 'b']))
})

it('begins as for everybody with a damaged memory, and goes on with a full storage', async () => {
  const { fill } = stubStorage({ [NAME]: stored(['a']).replace('"a"', '1') })
  const results = await opened()
  expect(results.getState()).toMatchObject({ locked: true, dismissed: [] })
  fill()
  results.getState().dismiss('b')
  expect(results.getState().dismissed).toEqual(['b'])
})
