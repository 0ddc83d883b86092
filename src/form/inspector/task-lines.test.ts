import { expect, it } from 'vitest'
import { taskLines } from './task-lines.ts'

it('marks the lines of what was added, to the end of each value', () => {
  const lines = taskLines({
    task: {
      taskUUID: 'x',
      referenceImages: ['a', 'b'],
      seed: '9223372036854775807',
      lora: [{ model: 'taskUUID' }],
    },
    added: ['taskUUID', 'referenceImages'],
  })
  expect(lines.filter((line) => line.added).map((line) => line.text.trim())).toEqual([
    '"taskUUID": "x",',
    '"referenceImages": [',
    '"a",',
    '"b"',
    '],',
  ])
  expect(lines.map((line) => line.text)).toContain('  "seed": 9223372036854775807,')
})
