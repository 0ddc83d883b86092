import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'

test('an async task gets one acknowledgement, and a poll the state of every result', async () => {
  const { post, settle } = await startForTest()
  const task = krea({ deliveryMethod: 'async', numberResults: 3 })
  const { taskType, taskUUID } = task
  expect((await post([task])).body).toEqual({ data: [{ taskType, taskUUID }] })
  expect((await settle(taskUUID)).body.data).toHaveLength(3)
})

test('delivery is synchronous unless asked otherwise', async () => {
  const { post } = await startForTest()
  const { body } = await post([krea({ numberResults: 2 })])
  expect(body.data).toHaveLength(2)
  expect(body.data[0].imageURL).toMatch(/\.jpg$/)
})

test('polled items keep the task type and add a status; synchronous ones have none', async () => {
  const { post, settle } = await startForTest()
  const task = krea({ deliveryMethod: 'async' })
  await post([task])
  const [polled] = (await settle(task.taskUUID)).body.data
  expect(polled).toMatchObject({ taskType: 'imageInference', status: 'success' })
  expect((await post([krea()])).body.data[0]).not.toHaveProperty('status')
})

test('a failed result of an async task stands in the top-level errors', async () => {
  const { post, settle } = await startForTest()
  const task = krea({
    deliveryMethod: 'async',
    numberResults: 2,
    positivePrompt: 'a fox [[fail 1]]',
  })
  await post([task])
  const { body } = await settle(task.taskUUID)
  expect(body.data.map(({ status }) => status)).toEqual(['success'])
  expect(body.errors).toMatchObject([
    { code: 'inferenceError', status: 'error', taskUUID: task.taskUUID },
  ])
})
