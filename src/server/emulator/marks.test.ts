import { expect, test } from 'vitest'
import { readMarks } from './marks.ts'

test.each([
  ['a fox [[slow 5]]', 'a fox', { slow: 5 }],
  ['a [[ Insufficient  Credits ]] fox', 'a fox', { 'insufficient credits': null }],
  ['[[429 2]] a fox [[fail 1]]', 'a fox', { '429': 2, fail: 1 }],
  ['[[slow 0.5]]', '', { slow: 0.5 }],
  ['a [[window]] and [single]', 'a [[window]] and [single]', {}],
  ['[[slow -1]] [[slow x]]', '[[slow -1]] [[slow x]]', {}],
  [' spaces stay ', ' spaces stay ', {}],
])('%s', (text, prompt, marks) => {
  expect(readMarks(text)).toEqual({ prompt, marks })
})
