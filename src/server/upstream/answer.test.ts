import { expect, test } from 'vitest'
import { toAnswer } from './answer.ts'

const error = { code: 'invalidWidth', message: 'Too wide.', parameter: ['width', 'height'] }

test.each([
  ['errors', { data: [], errors: [error] }],
  ['a lone error', { error, taskUUID: 'x' }],
  ['a bare array', [error]],
  ['a bare object', error],
])('a refusal in the form of %s is understood', (_, body) => {
  expect(toAnswer(400, body)).toMatchObject({
    kind: 'refused',
    status: 400,
    errors: [{ code: 'invalidWidth', message: 'Too wide.', parameter: 'width' }],
  })
})

test.each([
  [502, undefined],
  [500, { data: [] }],
  [429, 'busy'],
  [200, undefined],
  [200, { hello: 1 }],
  [200, []],
])('status %i with %j says nothing', (status, body) => {
  expect(toAnswer(status, body).kind).toBe('silence')
})

test('a failed entry counts as an error wherever it stands; null errors are none', () => {
  const entry = { taskUUID: 't', status: 'error', error: { code: 'processingFailed' } }
  expect(toAnswer(200, { data: [entry, { taskUUID: 't' }], errors: null })).toEqual({
    kind: 'answered',
    items: [{ taskUUID: 't' }],
    errors: [{ code: 'processingFailed', message: 'processingFailed', taskUUID: 't' }],
  })
})

test('finished results may stand beside a refusal', () => {
  const answer = toAnswer(400, { data: [{ imageUUID: 'i' }], errors: [error] }, 7)
  expect(answer).toMatchObject({ kind: 'refused', items: [{ imageUUID: 'i' }], retryAfter: 7 })
})
