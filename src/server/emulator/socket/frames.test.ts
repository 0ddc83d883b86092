import { expect, test } from 'vitest'
import { toFrames } from './frames.ts'

const items = [{ taskUUID: 'a' }, { taskUUID: 'a' }]
const errors = [{ code: 'inferenceError', message: 'No.' }]

test('items and errors of one task never share a frame', () => {
  const task = { taskType: 'imageInference' }
  expect(toFrames(task, { items, errors })).toEqual([{ data: items }, { errors }])
  expect(toFrames(task, { items })).toEqual([{ data: items }])
  expect(toFrames(task, { items: [], errors })).toEqual([{ errors }])
})

test('a poll that found a failure is the failure alone', () => {
  expect(toFrames({ taskType: 'getResponse' }, { items, errors })).toEqual([{ errors }])
})

test('nothing is said with an empty list', () => {
  expect(toFrames({ taskType: 'imageInference' }, { items: [], errors: [] })).toEqual([])
})
