import { expect, test } from 'vitest'
import { parseJson } from '../../models/json.ts'
import type { Item } from './answer.ts'
import { toProgress } from './results.ts'

const own = { taskUUID: 't', imageUUID: 'i', imageURL: 'https://im.runware.ai/i.jpg' }

test('digits of a seed survive, money is whole nano-dollars, unchecked is not clear', () => {
  const [item] = parseJson('[{"seed":9223372036854775807,"cost":0.0098}]') as [Item]
  const [found] = toProgress('t', [{ ...own, ...item }], []).results
  expect(found?.result).toMatchObject({ seed: '9223372036854775807', cost: 9_800_000, nsfw: null })
})

test('entries of other tasks and repetitions do not count', () => {
  const progress = toProgress(
    't',
    [{ ...own, taskUUID: 'other', imageUUID: 'x' }, own, own, { taskUUID: 't' }],
    [
      { code: 'a', message: '', taskUUID: 'other' },
      { code: 'b', message: '' },
    ],
  )
  expect(progress.results.map(({ place, result }) => [place, result.imageUUID])).toEqual([[0, 'i']])
  expect(progress.processing).toBe(1)
  expect(progress.errors.map(({ code }) => code)).toEqual(['b'])
})

test.each([
  ['cost', 'free'],
  ['cost', -1],
  ['cost', 1e300],
  ['seed', 'x'],
  ['NSFWContent', 'no'],
])('a %s of %j is unknown, not wrong', (name, value) => {
  const [found] = toProgress('t', [{ ...own, [name]: value }], []).results
  expect(found?.result).toMatchObject({ cost: null, seed: null, nsfw: null })
})

test('a result without a name that can be kept is still being made', () => {
  for (const imageUUID of ['', 'a\0b', 'x'.repeat(101)]) {
    const progress = toProgress('t', [{ ...own, imageUUID }], [])
    expect(progress).toMatchObject({ results: [], processing: 1 })
  }
})
