import { expect, test } from 'vitest'
import { createSubmission } from './submission.ts'

const open = () => {
  let next = 0
  return createSubmission(() => `key-${++next}`)
}
const body = (seed: string) => ({ model: 'm', params: { seed } })

test('the same request keeps its key until it was answered', () => {
  const submission = open()
  const key = submission.keyFor(body('1'))
  expect(submission.keyFor(body('1'))).toBe(key)
  submission.answered()
  expect(submission.keyFor(body('1'))).not.toBe(key)
})

test('a changed request is a new one', () => {
  const submission = open()
  const key = submission.keyFor(body('1'))
  expect(submission.keyFor(body('2'))).not.toBe(key)
})
