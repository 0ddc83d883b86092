import { describe, expect, it, test } from 'vitest'
import { isAir } from '../air.ts'
import { checkParams } from '../check.ts'
import { walk } from '../path.ts'
import { noFacts, type Request } from '../rule.ts'
import { findTool, tools } from './index.ts'
import { preprocessKinds } from './preprocess.ts'
import { toolPrice } from './price.ts'
import type { ToolId } from './tool.ts'

const PICTURE = 'data:image/png;base64,iVBORw0KGgo='

const tool = (id: ToolId) => {
  const found = findTool(id)
  if (!found) throw new Error(id)
  return found
}

/** A request that sets everything its tool has. */
const full: Record<ToolId, Request> = {
  preprocess: {
    image: PICTURE,
    type: 'lineart_anime',
    width: 512,
    height: 640,
    lowThresholdCanny: 0,
    highThresholdCanny: 255,
    includeHandsAndFaceOpenPose: true,
  },
  mask: {
    image: PICTURE,
    model: 'runware:35@3',
    confidence: 0.4,
    maxDetections: 20,
    maskPadding: -40,
    maskBlur: 0,
  },
  enhance: {
    prompt: 'a lighthouse',
    promptMaxLength: 200,
    promptVersions: 5,
    model: 'runware:llama-3-1-8b@prompt-enhancer',
  },
  caption: { image: PICTURE, prompt: 'What colours?', model: 'runware:152@1' },
  upscale: { image: PICTURE, model: 'runware:504@1', upscaleFactor: 4 },
  'remove-background': {
    image: PICTURE,
    model: 'runware:109@1',
    rgba: { red: 1, green: 2, blue: 3, alpha: 255 },
    returnOnlyMask: false,
    postProcessMask: true,
    alphaMatting: true,
    alphaMattingForegroundThreshold: 200,
    alphaMattingBackgroundThreshold: 20,
    alphaMattingErodeSize: 5,
  },
}

describe.each(tools.map((one) => [one.id, one] as const))('%s', (id, one) => {
  it('sends what was asked and reads it back', () => {
    const request = full[id]
    expect(Object.keys(request).sort()).toEqual(one.params.map(({ name }) => name).sort())
    expect(checkParams(one.params, request)).toEqual([])
    const { taskType, ...task } = one.wire(request)
    expect(taskType).toBe(one.taskType)
    const read = one.read(task)
    expect(checkParams(one.taskParams, read)).toEqual([])
    expect(one.toRequest(read)).toEqual(request)
  })

  it('names its models and each parameter once', () => {
    expect(one.models.every(({ value }) => isAir(value))).toBe(true)
    const paths = [...walk(one.taskParams)].map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(toolPrice(id)).toBeNull()
  })

  it('says what is missing at its own path', () => {
    const [issue] = checkParams(one.taskParams, one.read({ model: one.models[0]?.value }))
    expect(issue).toMatchObject({
      rule: 'required',
      path: id === 'enhance' ? 'prompt' : 'inputs.image',
    })
  })
})

test('the wire nests what it nests', () => {
  expect(tool('mask').wire({ image: PICTURE, maskBlur: 2 })).toEqual({
    taskType: 'imageMasking',
    model: 'runware:35@1',
    inputs: { image: PICTURE },
    settings: { maskBlur: 2 },
    outputType: 'URL',
    outputFormat: 'PNG',
    includeCost: true,
    deliveryMethod: 'sync',
  })
  const sent = tool('remove-background').wire(full['remove-background'])
  expect(sent.settings).toMatchObject({ rgba: [1, 2, 3, 255] })
  expect(tool('preprocess').wire({ image: PICTURE, type: 'lineart_anime' }).model).toBe(
    'runware:controlnet-preprocess@lineart-anime',
  )
})

test.each(['LineArtAnime', 'lineart_anime', 'lineart-anime'])('%s is a kind of guide', (kind) => {
  const one = tool('preprocess')
  const read = one.read({ inputImage: PICTURE, preProcessorType: kind, width: 64 })
  expect(checkParams(one.taskParams, read)).toEqual([])
  expect(one.toRequest(read)).toEqual({ image: PICTURE, type: 'lineart_anime', width: 64 })
})

test('older flat forms of the others', () => {
  const flat = { inputImage: PICTURE, model: 'runware:35@1', confidence: 0.5, maskBlur: null }
  expect(tool('mask').read(flat)).toEqual({
    inputs: { image: PICTURE },
    model: 'runware:35@1',
    settings: { confidence: 0.5 },
  })
  const cut = { image: PICTURE, model: 'runware:109@1', rgba: [0, 0, 0, 0], alphaMatting: true }
  expect(tool('remove-background').toRequest(tool('remove-background').read(cut))).toEqual({
    image: PICTURE,
    model: 'runware:109@1',
    rgba: { red: 0, green: 0, blue: 0, alpha: 0 },
    alphaMatting: true,
  })
})

test('an unknown kind of guide is refused at the model', () => {
  const one = tool('preprocess')
  const read = one.read({ inputImage: PICTURE, preProcessorType: 'x-ray' })
  expect(checkParams(one.taskParams, read)).toMatchObject([{ path: 'model', rule: 'range' }])
})

test('matting settings belong to one model', () => {
  const { rules } = tool('remove-background')
  const broken = (request: Request) =>
    rules.flatMap((rule) => rule(request, noFacts)).map(({ path }) => path)
  expect(broken({ model: 'runware:110@1', alphaMattingErodeSize: 3 })).toEqual([
    'alphaMattingErodeSize',
  ])
  expect(broken({ model: 'runware:109@1', alphaMatting: true })).toEqual([])
  expect(broken({ model: 'runware:110@1', returnOnlyMask: true })).toEqual([])
})

test('twelve kinds of guide, those that have a ControlNet say which', () => {
  expect(preprocessKinds).toHaveLength(12)
  for (const kind of preprocessKinds) if (kind.for) expect(isAir(kind.for)).toBe(true)
})
