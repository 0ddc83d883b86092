import { EPreProcessorGroup } from '@runware/sdk-js'
import { expect, onTestFinished, test } from 'vitest'
import { newUUID, pngOf } from '../emulator.fixture.ts'
import { createPainter } from '../paint/pool.ts'
import { connectOfficial } from './official-client.fixture.ts'

const picture = await pngOf(64, 64)

/** With the real painter: the tools compute from the picture. */
async function connect() {
  const painter = createPainter({ threads: 1 })
  onTestFinished(() => painter.close())
  return connectOfficial({}, { painter })
}

test('it searches models by the former fields', async () => {
  const { runware } = await connect()
  const found = await runware.modelSearch({ category: 'lora', limit: 3 })
  expect(found.totalResults).toBeGreaterThan(0)
  expect(found.results[0]).toMatchObject({ air: expect.any(String), category: 'lora' })
  expect((await runware.modelSearch({ search: 'nothing-is-called-so' })).results).toEqual([])
})

test('it makes guides, by asking until they are there', async () => {
  const { runware } = await connect()
  const guide = await runware.controlNetPreProcess({
    inputImage: picture,
    preProcessorType: EPreProcessorGroup.canny,
    lowThresholdCanny: 80,
  })
  expect(guide).toMatchObject({
    guideImageUUID: expect.any(String),
    guideImageURL: expect.any(String),
  })
})

test('it describes, cuts out and enlarges pictures', async () => {
  const { runware } = await connect()
  const caption = await runware.requestImageToText({ inputImage: picture, model: 'runware:150@2' })
  expect(caption.text.length).toBeGreaterThan(3)
  const cut = await runware.removeImageBackground({
    inputImage: picture,
    model: 'runware:109@1',
    settings: { rgba: [255, 255, 255, 0], alphaMatting: true },
    includeCost: true,
  })
  expect(cut).toMatchObject({ imageURL: expect.any(String), cost: expect.any(Number) })
  const large = await runware.upscaleGan({
    inputImage: picture,
    model: 'runware:500@1',
    upscaleFactor: 2,
  })
  expect((await fetch(large.imageURL ?? '')).status).toBe(200)
})

test('it finds masks and enhances prompts', async () => {
  const { runware } = await connect()
  const mask = await runware.imageMasking({
    inputImage: picture,
    model: 'runware:35@1',
    confidence: 0.25,
    maskPadding: 4,
    maskBlur: 4,
  })
  expect(mask).toMatchObject({ maskImageURL: expect.any(String), detections: expect.any(Array) })
  const versions = await runware.enhancePrompt({ prompt: 'a fox', promptVersions: 3 })
  expect(versions.map(({ text }) => text.length > 5)).toEqual([true, true, true])
})

test('the names of older clients still', async () => {
  const { post } = await connect()
  const answer = async (taskType: string, fields: Record<string, unknown>) => {
    const { body } = await post([{ taskType, taskUUID: newUUID(), inputImage: picture, ...fields }])
    return body.data[0]
  }
  expect(await answer('imageCaption', {})).toMatchObject({
    taskType: 'imageCaption',
    text: expect.any(String),
  })
  for (const [taskType, fields] of [
    ['imageUpscale', { upscaleFactor: 2 }],
    ['imageBackgroundRemoval', {}],
  ] as const)
    expect(await answer(taskType, fields)).toMatchObject({
      taskType,
      imageUUID: expect.any(String),
      inputImageUUID: expect.any(String),
    })
})
