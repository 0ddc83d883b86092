import { expect, test } from 'vitest'
import { parseTasks } from './parse-tasks.ts'

test.each([
  ['no JSON', '[{'],
  ['an object', '{"taskType":"ping"}'],
  ['no task', '[]'],
  ['a list in a list', '[[]]'],
  ['a text for a task', '["ping"]'],
  ['null for a task', '[null]'],
  ['20,000 levels', '['.repeat(20_000) + ']'.repeat(20_000)],
])('%s is refused', (_name, text) => {
  expect(() => parseTasks(text)).toThrow(
    expect.objectContaining({
      status: 400,
      wire: expect.objectContaining({ code: 'invalidRequest' }),
    }),
  )
})

test('brackets inside of texts are no levels, whatever is escaped', () => {
  const prompt = `${'['.repeat(200)}"\\${'{'.repeat(200)}`
  expect(parseTasks(JSON.stringify([{ prompt }]))).toEqual([{ prompt }])
  const ends = 'a backslash at the end \\'
  expect(parseTasks(JSON.stringify([{ ends, more: '[' }]))).toEqual([{ ends, more: '[' }])
})

test('a seed in quotes keeps them', () => {
  expect(parseTasks('[{"seed":"42"},{"seed":42}]')).toEqual([{ seed: '"42"' }, { seed: '42' }])
})

test('an integer beyond 2^53 keeps its digits', () => {
  expect(parseTasks('[{"seed":9007199254740993}]')).toEqual([{ seed: '9007199254740993' }])
})
