import { expect, it } from 'vitest'
import { stringifyJson } from '../../models/json.ts'
import { addedLines } from './added-lines.ts'

it('marks the lines of what was added, to the end of each value', () => {
  const text = stringifyJson(
    { taskUUID: 'x', referenceImages: ['a'], seed: '9', lora: [{ model: 'taskUUID' }] },
    2,
  )
  const marks = addedLines(text, ['taskUUID', 'referenceImages'])
  const marked = text.split('\n').filter((_, index) => marks[index])
  expect(marked.map((line) => line.trim())).toEqual([
    '"taskUUID": "x",',
    '"referenceImages": [',
    '"a"',
    '],',
  ])
})
