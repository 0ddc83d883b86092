import { expect, test } from 'vitest'
import { newUUID, pngOf } from '../emulator.fixture.ts'
import { connectOfficial } from './official-client.fixture.ts'

const krea = {
  model: 'runware:107@1',
  positivePrompt: 'a lighthouse at dusk',
  width: 128,
  height: 128,
}

test('it generates, and shows each picture as it comes', async () => {
  const { runware } = await connectOfficial()
  const partial: unknown[] = []
  const images = await runware.imageInference({
    ...krea,
    numberResults: 3,
    seed: 7,
    checkNSFW: true,
    includeCost: true,
    onPartialImages: (come) => partial.push(...come),
  })
  expect(images?.map(({ seed }) => seed)).toEqual([7, 8, 9])
  expect(images).toEqual(partial)
  for (const { imageURL, cost, NSFWContent } of images ?? []) {
    expect(NSFWContent).toBe(false)
    expect(cost).toBeGreaterThan(0)
    expect((await fetch(imageURL ?? '')).status).toBe(200)
  }
})

test('its uploads are understood, and its former field names', async () => {
  const { runware } = await connectOfficial()
  const { imageUUID } = await runware.imageUpload({ image: await pngOf() })
  const images = await runware.imageInference({
    ...krea,
    seedImage: String(imageUUID),
    maskImage: await pngOf(),
    strength: 0.6,
    usePromptWeighting: false,
    outputFormat: 'PNG',
  })
  expect(images?.[0]?.imageURL).toMatch(/\.png$/)
})

test('two tasks at once get their own pictures each', async () => {
  const { runware } = await connectOfficial()
  const [one, other] = await Promise.all([
    runware.imageInference({ ...krea, numberResults: 2, seed: 1 }),
    runware.imageInference({ ...krea, numberResults: 2, seed: 10 }),
  ])
  expect(one?.map(({ seed }) => seed)).toEqual([1, 2])
  expect(other?.map(({ seed }) => seed)).toEqual([10, 11])
})

test('async: acknowledged, then polled', async () => {
  const { runware, settle } = await connectOfficial()
  const taskUUID = newUUID()
  await runware.imageInference({ ...krea, taskUUID, numberResults: 2, deliveryMethod: 'async' })
  await settle(taskUUID)
  const polled = await runware.getResponse({ taskUUID })
  expect(polled).toMatchObject([{ status: 'success' }, { status: 'success' }])
})

test('a refusal rejects at once, with the parameter', async () => {
  const { runware } = await connectOfficial()
  const asked = runware.imageInference({ ...krea, steps: 51 })
  await expect(asked).rejects.toMatchObject({
    error: { code: 'invalidSteps', parameter: 'steps' },
  })
})

test('a wrong key is reported at once', async () => {
  await expect(connectOfficial({ apiKey: 'wrong' })).rejects.toMatchObject({
    error: { code: 'invalidApiKey' },
  })
})

test('its dry run prices and paints nothing', async () => {
  const { runware } = await connectOfficial({ dryRun: true })
  const images = await runware.imageInference({ ...krea, numberResults: 2 })
  expect(images).toHaveLength(2)
  expect(images?.[0]).not.toHaveProperty('imageURL')
  expect(images?.[0]?.cost).toBeGreaterThan(0)
})
