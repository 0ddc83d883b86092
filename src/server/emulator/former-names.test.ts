import { expect, test } from 'vitest'
import { formerPaths } from '../../models/former.ts'
import { catalogue } from '../../models/index.ts'
import { setAt } from '../../models/path.ts'
import { kontext, krea, pngOf, startForTest } from './emulator.fixture.ts'

const picture = await pngOf()
const face = { pulid: { images: [picture] } }
const fill = { model: 'runware:102@1', acePlusPlus: { images: [picture] } }
const local = {
  model: 'runware:102@1',
  acePlusPlus: { type: 'local_editing', images: [picture], masks: [picture] },
}

/** Each former spelling, with a value and what else the request then needs. */
const samples: Record<string, { value: unknown; beside?: Record<string, unknown> }> = {
  seedImage: { value: picture },
  maskImage: { value: picture, beside: { inputs: { seedImage: picture } } },
  referenceImages: { value: [picture] },
  checkNSFW: { value: true },
  usePromptWeighting: { value: true },
  'advancedFeatures.hiresFix': { value: true },
  'advancedFeatures.hiresfix': { value: true },
  'advancedFeatures.layerDiffuse': { value: true, beside: { outputFormat: 'png' } },
  puLID: { value: { inputImages: [picture], idWeight: null } },
  'pulid.inputImages': { value: [picture] },
  'pulid.CFGStartStep': { value: 3, beside: face },
  'pulid.CFGStartStepPercentage': { value: 3, beside: face },
  'acePlusPlus.inputImages': { value: [picture], beside: { model: 'runware:102@1' } },
  'acePlusPlus.inputMasks': {
    value: [picture],
    beside: setAt(local, 'acePlusPlus.masks', undefined),
  },
  'ipAdapters[].guideImage': {
    value: picture,
    beside: { ipAdapters: [{ model: 'runware:105@1' }] },
  },
  'acceleratorOptions.fbcache': { value: true },
  'acceleratorOptions.fbcacheThreshold': { value: 0.25 },
  'acceleratorOptions.cacheStopStep': { value: 5 },
  'acceleratorOptions.cacheStopStepPercentage': { value: 50 },
}

const cases = catalogue.flatMap((model) =>
  [...formerPaths(model.params).keys()].map((path) => ({ model, path })),
)

test.each(cases)('$model.shortName takes $path', async ({ model, path }) => {
  const sample = samples[path]
  // A former name without a sample would go untested.
  if (!sample) throw new Error(`no sample for ${path}`)
  const { post } = await startForTest()
  const make = model.nature === 'instruction-editing' ? kontext : krea
  const size = { width: 1024, height: 1024 }
  const task = setAt(make({ ...size, ...sample.beside }), path.replace('[]', '[0]'), sample.value)
  const { status, body } = await post([task])
  expect(body.errors).toBeUndefined()
  expect(status).toBe(200)
})

test('a former scheduler name and ACE++ as an older client sends it', async () => {
  const { post } = await startForTest()
  expect((await post([krea({ scheduler: 'EulerDiscreteScheduler' })])).status).toBe(200)
  const older = krea({ ...fill, acePlusPlus: { inputImages: [picture], repaintingScale: 0.5 } })
  expect((await post([older])).status).toBe(200)
})
