import { expect, test } from 'vitest'
import { krea, newUUID, pngOf, startForTest } from '../emulator.fixture.ts'
import { createFlatPainter } from '../work/flat-painter.fixture.ts'

const dry = { authorization: 'Bearer key', 'x-runware-dry-run': '1' }

async function startWithoutPaint() {
  const painter = { ...createFlatPainter(), paint: () => Promise.reject(new Error('It painted.')) }
  return startForTest({ painter })
}

test('a dry run prices every result, paints nothing and keeps nothing', async () => {
  const { post } = await startWithoutPaint()
  const task = krea({ width: 1024, height: 1024, numberResults: 3, deliveryMethod: 'async' })
  const { taskType, taskUUID } = task
  const { status, body } = await post([task], dry)
  expect(status).toBe(200)
  expect(body.data).toEqual(Array(3).fill({ taskType, taskUUID, cost: 0.0098 }))
  const asked = await post([{ taskType: 'getTaskDetails', taskUUID }])
  expect(asked.body.errors).toMatchObject([{ code: 'taskNotFound' }])
})

test('a dry run refuses what a run refuses', async () => {
  const { post } = await startWithoutPaint()
  const { status, body } = await post([krea({ steps: 51 })], dry)
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([{ code: 'invalidSteps', parameter: 'steps' }])
})

test('a dry upload stores nothing, a dry delete removes nothing', async () => {
  const { post } = await startForTest()
  const media = (operation: string, value: string) => [
    { taskType: 'mediaStorage', taskUUID: newUUID(), operation, media: value },
  ]
  const picture = await pngOf()
  const { body } = await post(media('upload', picture), dry)
  expect(body.data).toMatchObject([{ taskType: 'mediaStorage', cost: 0 }])
  expect(body.data[0]).not.toHaveProperty('mediaUUID')
  const [{ mediaUUID }] = (await post(media('upload', picture))).body.data
  await post(media('delete', mediaUUID), dry)
  expect((await post(media('delete', mediaUUID))).status).toBe(200)
})

test('what only reads is answered as ever', async () => {
  const { post } = await startForTest()
  expect((await post([{ taskType: 'ping' }], dry)).body.data).toEqual([
    { taskType: 'ping', pong: true },
  ])
})
