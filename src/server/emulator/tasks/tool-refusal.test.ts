import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tools } from '../../../models/tools/index.ts'
import { newUUID, pngOf, startForTest } from '../emulator.fixture.ts'
import { taskTypes } from './table.ts'

const picture = await pngOf()

const task = (taskType: string, fields: Record<string, unknown>) => ({
  taskType,
  taskUUID: newUUID(),
  ...fields,
})

const refused: [string, string, Record<string, unknown>, string, string][] = [
  ['a missing picture', 'caption', {}, 'missingParameter', 'inputs.image'],
  ['no kind', 'controlNetPreprocess', { inputs: { image: picture } }, 'missingParameter', 'model'],
  [
    'an unknown kind',
    'imageControlNetPreProcess',
    { inputImage: picture, preProcessorType: 'x-ray' },
    'invalidModel',
    'model',
  ],
  [
    'a threshold too high',
    'controlNetPreprocess',
    {
      inputs: { image: picture },
      model: 'runware:controlnet-preprocess@canny',
      highThresholdCanny: 256,
    },
    'invalidHighThresholdCanny',
    'highThresholdCanny',
  ],
  [
    'too many detections',
    'imageMasking',
    { inputs: { image: picture }, model: 'runware:35@1', settings: { maxDetections: 21 } },
    'invalidSettingsMaxDetections',
    'settings.maxDetections',
  ],
  [
    'another model',
    'imageMasking',
    { inputs: { image: picture }, model: 'runware:107@1' },
    'invalidModel',
    'model',
  ],
  ['a long prompt', 'promptEnhance', { prompt: 'a'.repeat(301) }, 'invalidPrompt', 'prompt'],
  [
    'matting elsewhere',
    'removeBackground',
    { inputs: { image: picture }, model: 'runware:110@1', settings: { alphaMatting: true } },
    'invalidSettingsAlphaMatting',
    'settings.alphaMatting',
  ],
  [
    'a factor of three',
    'upscale',
    { inputs: { image: picture }, model: 'runware:500@1', upscaleFactor: 3 },
    'invalidUpscaleFactor',
    'upscaleFactor',
  ],
  [
    'an unknown field',
    'caption',
    { inputs: { image: picture }, colour: 'red' },
    'unsupportedParameter',
    'colour',
  ],
  [
    'a picture that is none',
    'caption',
    { inputs: { image: newUUID() } },
    'failedToTransferImage',
    'inputs.image',
  ],
]

test.each(refused)('refused: %s', async (_name, taskType, fields, code, parameter) => {
  const { post } = await startForTest()
  const asked = task(taskType, { ...fields, deliveryMethod: 'async' })
  const { status, body } = await post([asked])
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([{ code, parameter, taskType, taskUUID: asked.taskUUID }])
  const poll = await post([{ taskType: 'getResponse', taskUUID: asked.taskUUID }])
  expect(poll.status).toBe(404)
})

test.each(tools.map((tool) => [tool.taskType, tool] as const))(
  'whatever stands in a field of %s, the answer is a price or a 400 with one error',
  async (taskType, tool) => {
    const { post } = await startForTest()
    const dry = { authorization: 'Bearer key', 'x-runware-dry-run': '1' }
    const base = {
      inputs: { image: picture },
      model: tool.models[0]?.value,
      ...(tool.id === 'enhance' ? { inputs: undefined, prompt: 'a fox' } : {}),
    }
    const names = fc.constantFrom(
      ...tool.taskParams.map(({ name }) => name),
      ...tool.params.map(({ name }) => name),
      'settings',
      'inputImage',
      'preProcessorType',
      '__proto__',
    )
    await fc.assert(
      fc.asyncProperty(names, fc.jsonValue(), async (name, value) => {
        const asked = task(taskType, { ...base })
        Object.defineProperty(asked, name, { value, enumerable: true, configurable: true })
        const { status, body } = await post([asked], dry)
        expect([200, 400]).toContain(status)
        expect(body.errors?.length ?? 0).toBe(status === 200 ? 0 : 1)
      }),
      { numRuns: 60 },
    )
  },
)

test('both generations of task types are known', () => {
  for (const name of [
    ...['controlNetPreprocess', 'imageMasking', 'promptEnhance', 'caption', 'upscale'],
    ...['removeBackground', 'mediaStorage', 'accountManagement', 'modelSearch'],
    ...['imageControlNetPreProcess', 'imageCaption', 'imageUpscale', 'imageBackgroundRemoval'],
    ...['imageUpload', 'getTaskDetails', 'getResponse', 'ping'],
  ])
    expect(taskTypes.has(name), name).toBe(true)
})
