import { expect, test } from 'vitest'
import { Failure, toFailure, toWire } from './failure.ts'
import { toAnswer } from './outcome.ts'

const wrong = { code: 'invalidSteps', message: 'Steps.' }

test('a success carries no errors, not even an empty list', () => {
  expect(toAnswer([{ items: [{ a: 1 }], errors: [] }])).toEqual({
    status: 200,
    body: { data: [{ a: 1 }] },
  })
})

test('a mixed batch is 200 and holds both', () => {
  expect(toAnswer([{ items: [], errors: [wrong], status: 400 }, { items: [{ a: 1 }] }])).toEqual({
    status: 200,
    body: { data: [{ a: 1 }], errors: [wrong] },
  })
})

test('a failed batch has the status of its first failure', () => {
  expect(
    toAnswer([
      { items: [], errors: [wrong], status: 402 },
      { items: [], errors: [wrong], status: 500 },
    ]).status,
  ).toBe(402)
})

test('an error names its task by what was sent, if that was text', () => {
  const failure = new Failure(400, wrong)
  expect(toWire(failure, { taskType: 'ping', taskUUID: 7 })).toEqual({
    ...wrong,
    taskType: 'ping',
    documentation: expect.stringContaining('https://'),
  })
  expect(toFailure(failure)).toBe(failure)
  expect(toFailure(new Error('Something about a file.'))).toMatchObject({
    status: 500,
    wire: { code: 'internalServerError', message: expect.not.stringContaining('file') },
  })
})
