import { expect, test } from 'vitest'
import type { Candidate } from './candidate.ts'
import { heardOf, news } from './news.ts'

const one = (id: string, state: Candidate['state'], more: object = {}) =>
  // The words need these fields alone.
  ({ image: { id, nsfw: null, ...more }, generation: {}, state }) as Candidate

test('what was asked for is coming, what came is here, each once', () => {
  const asked = [one('a', 'queued'), one('b', 'queued')]
  expect(news(new Map(), asked)).toBe('2 results are coming.')
  const half = [one('a', 'done'), one('b', 'sent')]
  expect(news(heardOf(asked), half)).toBe('Result 1 of 2 is here.')
  expect(news(heardOf(half), half)).toBe('')
  const last = [one('a', 'done'), one('b', 'done', { nsfw: true })]
  expect(news(heardOf(half), last)).toBe('Result 2 of 2 is here, flagged.')
})

test('what failed says why; what was here before is no news', () => {
  const error = { message: 'The prompt was refused.' }
  expect(news(heardOf([one('a', 'sent')]), [one('a', 'failed', { error })])).toBe(
    'Result 1 of 1 failed: The prompt was refused.',
  )
  expect(news(heardOf([one('a', 'sent')]), [one('a', 'inDoubt')])).toBe('Result 1 of 1 in doubt.')
  expect(news(new Map(), [one('a', 'done')])).toBe('')
})
