import { createRunware } from '@runware/ai-sdk-provider'
import { generateImage } from 'ai'
import sharp from 'sharp'
import { beforeEach, expect, test, vi } from 'vitest'
import { startForTest } from '../emulator.fixture.ts'

// The client prints every answer as a warning.
beforeEach(() => void vi.stubGlobal('AI_SDK_LOG_WARNINGS', false))

test('the official provider of the AI SDK generates pictures', async () => {
  const { url } = await startForTest({ keys: ['key'] })
  const runware = createRunware({ apiKey: 'key', baseURL: `${url}/v1` })
  const { images } = await generateImage({
    model: runware.image('runware:107@1'),
    prompt: 'a lighthouse at dusk',
    n: 2,
    size: '256x128',
    seed: 7,
  })
  expect(images).toHaveLength(2)
  for (const { uint8Array } of images)
    expect(await sharp(uint8Array).metadata()).toMatchObject({ width: 256, height: 128 })
})

test('it reports a wrong key with its status', async () => {
  const { url } = await startForTest({ keys: ['key'] })
  const runware = createRunware({ apiKey: 'wrong', baseURL: `${url}/v1` })
  const asked = generateImage({
    model: runware.image('runware:107@1'),
    prompt: 'a lighthouse at dusk',
    maxRetries: 0,
  })
  await expect(asked).rejects.toMatchObject({ statusCode: 401 })
})
