import { expect, test } from 'vitest'
import { krea, pngOf, startForTest } from '../emulator.fixture.ts'

test('a taskUUID must be a version 4 UUID', async () => {
  const { post } = await startForTest()
  const { body } = await post([krea({ taskUUID: '11111111-1111-1111-1111-111111111111' })])
  expect(body.errors).toMatchObject([{ code: 'invalidTaskUUID', parameter: 'taskUUID' }])
})

test('a repeated taskUUID is a conflict, also within a batch; a refused one is free', async () => {
  const { post } = await startForTest()
  const task = krea({ deliveryMethod: 'async' })
  expect((await post([{ ...task, steps: 0 }])).body.errors).toMatchObject([
    { code: 'invalidSteps' },
  ])
  const { status, body } = await post([task, task])
  expect(status).toBe(200)
  const conflict = {
    code: 'conflictTaskUUID',
    context: { taskType: 'imageInference', taskUUID: task.taskUUID, deliveryMethod: 'async' },
  }
  expect(body.errors).toMatchObject([conflict])
  const again = await post([task])
  expect(again.status).toBe(400)
  expect(again.body).toMatchObject({ data: [], errors: [conflict] })
})

test('a taskUUID in upper case is the same task', async () => {
  const { post, settle } = await startForTest()
  const task = krea({ deliveryMethod: 'async' })
  const upper = task.taskUUID.toUpperCase()
  await post([task])
  const again = await post([{ ...task, taskUUID: upper }])
  expect(again).toMatchObject({
    status: 400,
    body: { data: [], errors: [{ code: 'conflictTaskUUID', taskUUID: upper }] },
  })
  const polled = (await settle(upper)).body
  expect(polled.data).toMatchObject([{ taskUUID: upper, status: 'success' }])
  const details = await post([{ taskType: 'getTaskDetails', taskUUID: upper }])
  expect(details.body.data).toMatchObject([{ taskUUID: upper, response: { data: [{}] } }])
})

test('parameter is a name, a path or a list of names', async () => {
  const { post } = await startForTest()
  const parameterOf = async (fields: Record<string, unknown>) =>
    (await post([krea(fields)])).body.errors?.[0].parameter
  expect(await parameterOf({ CFGScale: 21 })).toBe('CFGScale')
  expect(await parameterOf({ lora: [{ model: 'civitai:1@2', weight: 5 }] })).toBe('lora[0].weight')
  expect(await parameterOf({ width: undefined, height: undefined })).toEqual(['width', 'height'])
})

test('unknown fields are refused with what is known, nested ones too', async () => {
  const { post } = await startForTest()
  const error = async (fields: Record<string, unknown>) =>
    (await post([krea(fields)])).body.errors?.[0]
  const flat = await error({ sampler: 'x' })
  expect(flat).toMatchObject({ code: 'unsupportedParameter', parameter: 'sampler' })
  expect(flat.allowedValues).toContain('scheduler')
  const nested = await error({ inputs: { referenceImages: [await pngOf()] } })
  expect(nested).toMatchObject({
    code: 'unsupportedParameter',
    parameter: 'inputs.referenceImages',
    allowedValues: ['seedImage', 'maskImage'],
  })
})

test('nulls are absent', async () => {
  const { post } = await startForTest()
  const controlNet = [
    {
      model: 'runware:25@1',
      guideImage: await pngOf(),
      startStep: null,
      startStepPercentage: null,
      endStep: 10,
    },
  ]
  expect((await post([krea({ controlNet, negativePrompt: null, nothing: null })])).status).toBe(200)
})

test('both generations of field names arrive', async () => {
  const { post } = await startForTest()
  const seedImage = await pngOf()
  const former = await post([krea({ seedImage, checkNSFW: true, outputFormat: 'png' })])
  expect(former.body.data[0]).toMatchObject({ NSFWContent: false })
  expect(former.body.data[0].imageURL).toMatch(/\.png$/)
  expect((await post([krea({ inputs: { seedImage } })])).status).toBe(200)
})
