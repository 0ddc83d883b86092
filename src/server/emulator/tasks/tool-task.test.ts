import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newUUID, pngOf, startForTest } from '../emulator.fixture.ts'
import { createPainter } from '../paint/pool.ts'

/** A red square on blue, PNG, px. */
async function square(width = 96, height = 64): Promise<string> {
  const dot = await sharp({ create: { width: 24, height: 24, channels: 3, background: '#d02010' } })
    .png()
    .toBuffer()
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#204080' } })
    .composite([{ input: dot, left: 30, top: 20 }])
    .png()
    .toBuffer()
  return `data:image/png;base64,${bytes.toString('base64')}`
}

const picture = await square()

async function start() {
  const painter = createPainter({ threads: 1 })
  onTestFinished(() => painter.close())
  return startForTest({ painter })
}

const task = (taskType: string, fields: Record<string, unknown>) => ({
  taskType,
  taskUUID: newUUID(),
  ...fields,
})

const bytesAt = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer())

const UUID = /^[0-9a-f-]{36}$/

describe('controlNetPreprocess', () => {
  test('today’s names: a guide of the picture’s size', async () => {
    const { post, url } = await start()
    const { status, body } = await post([
      task('controlNetPreprocess', {
        model: 'runware:controlnet-preprocess@canny',
        inputs: { image: picture },
        outputFormat: 'PNG',
        includeCost: true,
      }),
    ])
    expect(status).toBe(200)
    const [item] = body.data
    expect(item).toMatchObject({
      taskType: 'controlNetPreprocess',
      guideImageUUID: expect.stringMatching(UUID),
      inputImageUUID: expect.stringMatching(UUID),
      cost: expect.any(Number),
    })
    expect(item).not.toHaveProperty('seed')
    expect(item.guideImageURL.startsWith(`${url}/image/`)).toBe(true)
    const about = await sharp(await bytesAt(item.guideImageURL)).metadata()
    expect(about).toMatchObject({ width: 96, height: 64, format: 'png' })
  })

  test('older names, asynchronously: polled under the type that was sent', async () => {
    const { post, settle } = await start()
    const asked = task('imageControlNetPreProcess', {
      inputImage: picture,
      preProcessorType: 'LineArtAnime',
      width: 48,
      lowThresholdCanny: null,
      deliveryMethod: 'async',
      outputType: 'base64Data',
      outputFormat: 'png',
    })
    const { body } = await post([asked])
    expect(body.data).toEqual([{ taskType: asked.taskType, taskUUID: asked.taskUUID }])
    const { body: polled } = await settle(asked.taskUUID)
    const [item] = polled.data
    expect(item).toMatchObject({ taskType: asked.taskType, status: 'success' })
    const about = await sharp(Buffer.from(item.guideImageBase64Data, 'base64')).metadata()
    expect(about).toMatchObject({ width: 48, height: 32 })
  })

  test('a guide can guide: its UUID stands for it', async () => {
    const { post } = await start()
    const { body } = await post([
      task('controlNetPreprocess', {
        model: 'runware:controlnet-preprocess@depth',
        inputs: { image: picture },
      }),
    ])
    const [{ guideImageUUID, inputImageUUID }] = body.data
    for (const image of [guideImageUUID, inputImageUUID]) {
      const again = await post([task('caption', { inputs: { image } })])
      expect(again.status).toBe(200)
    }
  })
})

test('a large picture is looked at as an upload is stored, at most 2048 px a side', async () => {
  const { post } = await start()
  const { body } = await post([
    task('controlNetPreprocess', {
      model: 'runware:controlnet-preprocess@tile',
      inputs: { image: await pngOf(4096, 64) },
    }),
  ])
  const about = await sharp(await bytesAt(body.data[0].guideImageURL)).metadata()
  expect(about).toMatchObject({ width: 2048, height: 32 })
})

test('imageMasking finds boxes and a mask', async () => {
  const { post } = await start()
  const { body } = await post([
    task('imageMasking', {
      inputImage: picture,
      model: 'runware:35@4',
      maskBlur: 0,
      outputType: 'dataURI',
      outputFormat: 'PNG',
    }),
  ])
  const [item] = body.data
  expect(item.maskImageDataURI).toMatch(/^data:image\/png;base64,/)
  expect(item.detections).toHaveLength(1)
  const [{ x_min, x_max }] = item.detections
  expect(Math.abs(x_min - 30)).toBeLessThan(6)
  expect(Math.abs(x_max - 54)).toBeLessThan(6)
})

test('promptEnhance answers an item for each version', async () => {
  const { post } = await start()
  const asked = task('promptEnhance', { prompt: 'a fox', promptMaxLength: 60, promptVersions: 3 })
  const { body } = await post([asked])
  expect(body.data).toHaveLength(3)
  for (const item of body.data) {
    expect(Object.keys(item).sort()).toEqual(['taskType', 'taskUUID', 'text'])
    expect(item.text).toMatch(/^a fox, /)
  }
  expect(new Set(body.data.map(({ text }) => text)).size).toBe(3)
})

test.each(['caption', 'imageCaption'])('%s says what it sees', async (taskType) => {
  const { post } = await start()
  const { body } = await post([task(taskType, { inputImage: picture, includeCost: true })])
  expect(body.data).toMatchObject([{ taskType, text: expect.stringContaining('blue') }])
  expect(body.data[0].cost).toBeGreaterThan(0)
})

test('upscale enlarges', async () => {
  const { post } = await start()
  const { body } = await post([
    task('imageUpscale', { inputImage: picture, model: 'runware:503@1', upscaleFactor: 4 }),
  ])
  const [item] = body.data
  expect(item).toMatchObject({ inputImageUUID: expect.stringMatching(UUID) })
  expect(await sharp(await bytesAt(item.imageURL)).metadata()).toMatchObject({
    width: 384,
    height: 256,
    format: 'jpeg',
  })
})

describe('removeBackground', () => {
  test('is a transparent PNG where nothing else is asked for', async () => {
    const { post } = await start()
    const { body } = await post([
      task('removeBackground', { inputs: { image: picture }, model: 'runware:110@1' }),
    ])
    expect(body.data[0]).not.toHaveProperty('inputImageUUID')
    const about = await sharp(await bytesAt(body.data[0].imageURL)).metadata()
    expect(about).toMatchObject({ format: 'png', hasAlpha: true })
  })

  test('takes a colour as four numbers', async () => {
    const { post } = await start()
    const { body } = await post([
      task('imageBackgroundRemoval', {
        inputImage: picture,
        model: 'runware:109@1',
        settings: { rgba: [10, 20, 30, 255] },
      }),
    ])
    const { data } = await sharp(await bytesAt(body.data[0].imageURL))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([10, 20, 30])
  })
})

test('a repeated UUID conflicts', async () => {
  const { post } = await start()
  const asked = task('promptEnhance', { prompt: 'a fox' })
  await post([asked])
  expect((await post([asked])).body.errors).toMatchObject([{ code: 'conflictTaskUUID' }])
})

test('a dry run prices each result and keeps nothing', async () => {
  const { post } = await startForTest()
  const dry = { authorization: 'Bearer key', 'x-runware-dry-run': '1' }
  const asked = task('promptEnhance', { prompt: 'a fox', promptVersions: 2 })
  const { body } = await post([asked], dry)
  expect(body.data).toMatchObject([{ cost: expect.any(Number) }, { cost: expect.any(Number) }])
  const wrong = task('upscale', { inputs: { image: await pngOf() }, upscaleFactor: 5 })
  expect((await post([wrong], dry)).status).toBe(400)
  expect(
    (await post([{ taskType: 'getTaskDetails', taskUUID: asked.taskUUID }])).body.errors,
  ).toMatchObject([{ code: 'taskNotFound' }])
})

test('faults can be asked for by a marker in the words', async () => {
  const { post } = await start()
  const { status, body } = await post([task('promptEnhance', { prompt: 'a fox [[fail]]' })])
  expect(status).toBe(500)
  expect(body.errors).toMatchObject([{ code: 'inferenceError' }])
})
