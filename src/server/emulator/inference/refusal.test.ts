import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../models/index.ts'
import { krea, newUUID, pngOf, startForTest } from '../emulator.fixture.ts'

const picture = await pngOf()
const controlNet = { model: 'runware:25@1', guideImage: picture }

describe('refused before it is accepted', () => {
  test.each([
    ['no prompt', { positivePrompt: undefined }, 'invalidPositivePrompt', 'positivePrompt'],
    ['a short prompt', { positivePrompt: 'a' }, 'invalidPositivePrompt', 'positivePrompt'],
    ['half a size', { height: undefined }, 'missingDimensionParameters', ['width', 'height']],
    ['a scheduler', { scheduler: 'None' }, 'invalidScheduler', 'scheduler'],
    ['a delivery', { deliveryMethod: 'push' }, 'invalidDeliveryMethod', 'deliveryMethod'],
    ['a type', { steps: '20' }, 'invalidSteps', 'steps'],
    ['a seed too large', { seed: '9223372036854775808' }, 'invalidSeed', 'seed'],
    ['a row without model', { lora: [{ weight: 1 }] }, 'missingParameter', 'lora[0].model'],
    ['an empty list', { pulid: { images: [] } }, 'arrayTooSmall', 'pulid.images'],
    ['a list for a seed', { seed: [] }, 'invalidSeed', 'seed'],
    ['a list for an upscaler', { hiresFix: [] }, 'invalidHiresFix', 'hiresFix'],
    ['an output type in another case', { outputType: 'url' }, 'invalidOutputType', 'outputType'],
    [
      'a delivery in another case',
      { deliveryMethod: 'ASYNC' },
      'invalidDeliveryMethod',
      'deliveryMethod',
    ],
    ['a scheduler in another case', { scheduler: 'EULER' }, 'invalidScheduler', 'scheduler'],
    [
      'a weighting in another case',
      { promptWeighting: 'COMPEL' },
      'invalidPromptWeighting',
      'promptWeighting',
    ],
    [
      'a stage in another case',
      { lora: [{ model: 'civitai:1@2', transformer: 'HIGH' }] },
      'invalidLoraTransformer',
      'lora[0].transformer',
    ],
    ['a mode in another case', { safety: { mode: 'FAST' } }, 'invalidSafetyMode', 'safety.mode'],
    ['hiresFix off', { hiresFix: false }, 'invalidHiresFix', 'hiresFix'],
    ['JPG with alpha', { layerDiffuse: true }, 'incompatibleParameters', 'outputFormat'],
    [
      'a lone mask',
      { inputs: { maskImage: picture } },
      'incompatibleParameters',
      'inputs.maskImage',
    ],
    ['a lone outpaint', { outpaint: { top: 64 } }, 'incompatibleParameters', 'outpaint.top'],
    [
      'steps in the wrong order',
      { steps: 9, controlNet: [{ ...controlNet, startStep: 5, endStep: 4 }] },
      'invalidControlNetEndStep',
      'controlNet[0].endStep',
    ],
    [
      'two units',
      { acceleratorOptions: { cacheStartStep: 1, cacheStartStepPercentage: 1 } },
      'incompatibleParameters',
      'acceleratorOptions.cacheStartStepPercentage',
    ],
  ])('%s', async (_name, fields, code, parameter) => {
    const { post } = await startForTest()
    const task = krea({ ...fields, deliveryMethod: 'async', ...fields })
    const { status, body } = await post([task])
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code, parameter, taskUUID: task.taskUUID }])
    const poll = await post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    expect(poll).toMatchObject({ status: 404, body: { errors: [{ code: 'taskNotFound' }] } })
  })

  test('what only deserves a warning is accepted', async () => {
    const { post } = await startForTest()
    const odd = { strength: 0.5, maskMargin: 64, ttl: 60, CFGScale: 1, negativePrompt: 'dull' }
    const safety = { mode: 'none', checkContent: true }
    expect((await post([krea({ ...odd, safety, trueCFGScale: -1 })])).status).toBe(200)
  })
})

test('a seed is a bare integer, no text', async () => {
  const { send } = await startForTest()
  const ask = (seed: string) =>
    send(JSON.stringify([krea()]).replace('}]', `,"seed":${seed}}]`), {
      authorization: 'Bearer key',
    })
  const { status, body } = await ask('"42"')
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([{ code: 'invalidSeed', parameter: 'seed', type: 'integer' }])
  expect((await ask('42')).status).toBe(200)
})

test('whatever stands in a parameter, the answer is 200 or a 400 with one error', async () => {
  const { post } = await startForTest()
  const names = [...new Set(catalogue.flatMap(({ params }) => params.map(({ name }) => name)))]
  const models = fc.constantFrom('runware:107@1', 'runware:106@1', 'runware:102@1')
  const named = fc.constantFrom(...names, 'referenceImages', 'advancedFeatures', '__proto__')
  await fc.assert(
    fc.asyncProperty(models, named, fc.jsonValue(), async (model, name, value) => {
      const task = krea({ model, deliveryMethod: 'async' })
      Object.defineProperty(task, name, { value, enumerable: true, configurable: true })
      const { status, body } = await post([{ ...task, taskUUID: newUUID() }])
      expect([200, 400]).toContain(status)
      expect(body.errors?.length ?? 0).toBe(status === 200 ? 0 : 1)
    }),
    { numRuns: 300 },
  )
})
