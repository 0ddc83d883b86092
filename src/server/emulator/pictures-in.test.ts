import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { kontext, krea, newUUID, pngOf, startForTest } from './emulator.fixture.ts'
import type { EncodedJob } from './paint/job.ts'
import { createFlatPainter } from './work/flat-painter.fixture.ts'

/** A painter that also notes what it was given. */
function createWatchedPainter() {
  const jobs: EncodedJob[] = []
  const flat = createFlatPainter()
  return {
    jobs,
    close: flat.close,
    paint: (job: EncodedJob, output: Parameters<typeof flat.paint>[1]) => {
      jobs.push(job)
      return flat.paint(job, output)
    },
  }
}

/** A small PNG whose header says that it is larger; sizes in px. */
async function pngSaying(width: number, height: number): Promise<string> {
  const bytes = Buffer.from((await pngOf(8, 8)).replace(/^.*,/, ''), 'base64')
  // Signature and length take 12 bytes, then the chunk's name, its data and its checksum.
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return `data:image/png;base64,${bytes.toString('base64')}`
}

const jpeg = async (width: number, height: number, orientation = 1) => {
  const create = { width, height, channels: 3, background: '#884422' } as const
  const bytes = await sharp({ create }).withMetadata({ orientation }).jpeg().toBuffer()
  return `data:image/jpeg;base64,${bytes.toString('base64')}`
}

describe('a picture may be given as', () => {
  test('data URI, base64, upload, earlier result and own address; the job is the same', async () => {
    const painter = createWatchedPainter()
    const { post } = await startForTest({ painter })
    const dataURI = await pngOf()
    const base64 = dataURI.slice(dataURI.indexOf(',') + 1)
    const upload = (await post([{ taskType: 'imageUpload', taskUUID: newUUID(), image: dataURI }]))
      .body.data[0]
    const given = [dataURI, base64, upload.imageUUID, upload.imageURL]
    for (const seedImage of given)
      expect((await post([krea({ seed: 1, inputs: { seedImage } })])).status).toBe(200)
    expect(painter.jobs).toHaveLength(given.length)
    for (const job of painter.jobs) expect(job).toEqual(painter.jobs[0])

    const result = (await post([krea({ outputFormat: 'PNG' })])).body.data[0]
    const reused = await post([krea({ inputs: { seedImage: result.imageUUID } })])
    expect(reused.status).toBe(200)
  })

  test.each([
    ['an unknown UUID', newUUID()],
    ["another company's address", 'https://example.com/a.png'],
    ['an address of this computer that is not ours', 'http://127.0.0.1:9/image/a.png'],
    ['bytes that cannot be decoded', 'data:image/png;base64,iVBORw0KGgoAAAA='],
  ])('not as %s', async (_name, value) => {
    const { post } = await startForTest()
    const { status, body } = await post([krea({ inputs: { seedImage: value } })])
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      { code: 'failedToTransferImage', parameter: 'inputs.seedImage' },
    ])
    expect(body.errors?.[0].message).toContain("'inputs.seedImage'")
  })

  test('up to 100 million pixels, as the playground takes them', async () => {
    const { post } = await startForTest()
    const { status } = await post([krea({ inputs: { seedImage: await pngOf(9000, 9000) } })])
    expect(status).toBe(200)
  })

  test('not with more pixels, which is said', async () => {
    const { post } = await startForTest()
    const { status, body } = await post([
      krea({ inputs: { seedImage: await pngSaying(10_001, 10_000) } }),
    ])
    expect(status).toBe(400)
    expect(body.errors?.[0]).toMatchObject({ code: 'failedToTransferImage' })
    expect(body.errors?.[0].message).toContain('10001 × 10000 pixels; at most 100 million')
  })

  test('the n-th of a list is named', async () => {
    const { post } = await startForTest()
    const referenceImages = [await pngOf(), newUUID()]
    const { body } = await post([kontext({ inputs: { referenceImages } })])
    expect(body.errors?.[0].parameter).toBe('inputs.referenceImages[1]')
  })
})

test('rules on the size of a picture apply once it is loaded, as a viewer sees it', async () => {
  const { post } = await startForTest()
  // Orientation 6 turns the stored 128 × 256 into 256 × 128.
  const inputs = { seedImage: await jpeg(128, 256, 6) }
  const task = { inputs, outpaint: { right: 64 } }
  const { body } = await post([krea({ ...task, width: 256, height: 128 })])
  expect(body.errors).toMatchObject([{ code: 'invalidWidth', parameter: 'width' }])
  expect(body.errors?.[0].message).toContain('320')
  expect((await post([krea({ ...task, width: 320, height: 128 })])).status).toBe(200)
})

test('the job holds neither delivery nor markers, and pictures as keys of their bytes', async () => {
  const painter = createWatchedPainter()
  const { post } = await startForTest({ painter })
  const seedImage = await pngOf()
  const delivery = {
    outputType: 'base64Data',
    outputFormat: 'PNG',
    includeCost: true,
    ttl: 90,
    safety: { checkContent: true },
    webhookURL: 'https://example.com/hook',
    deliveryMethod: 'async',
    numberResults: 1,
  }
  const plain = krea({ seed: 7, inputs: { seedImage } })
  await post([plain])
  const { positivePrompt } = plain
  await post([
    { ...plain, ...delivery, taskUUID: newUUID(), deliveryMethod: 'sync', webhookURL: null },
  ])
  await post([{ ...plain, taskUUID: newUUID(), positivePrompt: `${positivePrompt} [[nsfw]]` }])
  const [first, ...others] = painter.jobs
  expect(others).toHaveLength(2)
  for (const job of others) expect(job).toEqual(first)
  expect(Object.keys(first?.params ?? {})).toEqual(['positivePrompt', 'width', 'height', 'inputs'])
  expect(first?.params.inputs).toEqual({ seedImage: Object.keys(first?.pictures ?? {})[0] })
})

describe('uploads', () => {
  test('are stored at most 2048 px on a side, their ratio kept', async () => {
    const { post } = await startForTest()
    const image = await jpeg(4096, 1024)
    const { body } = await post([{ taskType: 'imageUpload', taskUUID: newUUID(), image }])
    expect(body.data).toMatchObject([{ taskType: 'imageUpload', imageUUID: expect.any(String) }])
    const bytes = await (await fetch(body.data[0].imageURL)).arrayBuffer()
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2048, height: 512 })
  })

  test('mediaStorage stores and deletes', async () => {
    const { post } = await startForTest()
    const ask = (fields: Record<string, unknown>) =>
      post([{ taskType: 'mediaStorage', taskUUID: newUUID(), ...fields }])
    const { mediaUUID, mediaURL } = (await ask({ operation: 'upload', media: await pngOf() })).body
      .data[0]
    expect((await fetch(mediaURL)).status).toBe(200)
    const removed = await ask({ operation: 'delete', media: mediaUUID })
    expect(removed.body.data).toMatchObject([{ operation: 'delete', mediaUUID }])
    expect((await fetch(mediaURL)).status).toBe(404)
    const again = await ask({ operation: 'delete', media: mediaUUID })
    expect(again.status).toBe(404)
    expect(again.body.errors).toMatchObject([{ code: 'mediaNotFound' }])
  })

  test.each([
    [{ image: 'hello' }, 'failedToTransferImage', 'image'],
    [{}, 'missingParameter', 'image'],
    [{ image: 7 }, 'invalidImage', 'image'],
    [{ picture: 'x' }, 'unsupportedParameter', 'picture'],
  ])('%j is refused', async (fields, code, parameter) => {
    const { post } = await startForTest()
    const { status, body } = await post([
      { taskType: 'imageUpload', taskUUID: newUUID(), ...fields },
    ])
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code, parameter }])
  })
})
