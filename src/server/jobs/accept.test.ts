import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { ProblemBody } from '../../contract/error.ts'
import type { AcceptedGeneration } from '../../contract/generation.ts'
import { getAt } from '../../models/path.ts'
import { databases } from '../store/databases.test-support.ts'
import { LOCAL_OWNER } from '../store/owner.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'
import { keepPicture } from './keep-picture.ts'
import { picture, refusal } from './scripted-engine.test-support.ts'

const problem = async (response: Response) => (await read<ProblemBody>(response)).error

async function upload({ deps }: House, bytes: Uint8Array): Promise<string> {
  const { hash } = await keepPicture(deps, bytes, LOCAL_OWNER)
  return `asset:${hash}`
}

describe.each(databases)('accepting on %s', (kind) => {
  test('promises 1 and 11: the same key: same body, same generation; other body, 409', async () => {
    const house = await openHouse({ kind })
    const all = await Promise.all(
      Array.from({ length: 8 }, () => house.post(krea, { key: 'one-press' })),
    )
    const bodies = await Promise.all(all.map((response) => read<AcceptedGeneration>(response)))
    expect(new Set(all.map((response) => response.status))).toEqual(new Set([202]))
    expect(new Set(bodies.map((body) => body.id)).size).toBe(1)
    const other = await house.post({ ...krea, steps: 20 }, { key: 'one-press' })
    expect(other.status).toBe(409)
    const { height, ...turned } = krea
    expect((await house.post({ height, ...turned }, { key: 'one-press' })).status).toBe(202)
    expect(await house.store.db.selectFrom('generations').selectAll().execute()).toHaveLength(1)
  })

  test("promise 6: the day's cap holds under parallel requests and says what is left", async () => {
    // One picture reserves 0.01225 USD: four fit.
    const house = await openHouse({ kind, dailyCap: 50_000_000 })
    const all = await Promise.all(Array.from({ length: 40 }, () => house.post(krea)))
    const taken = all.filter((response) => response.status === 202)
    expect(taken).toHaveLength(4)
    const refused = all.find((response) => response.status === 402)
    expect(refused && (await problem(refused)).message).toContain('$0.0010')
    await house.work()
    // Settled, two more fit: 0.0392 are spent.
    expect((await house.post({ ...krea, numberResults: 2 })).status).toBe(402)
  })

  test('demo money is capped by nothing and counted apart', async () => {
    const house = await openHouse({ kind, dailyCap: 1, engineKind: 'demo' })
    await house.accept(krea)
    await house.work()
    expect(await read(await house.call('GET', '/api/spend'))).toMatchObject({
      today: { demo: { usd: 0.0098, images: 1 }, real: { usd: 0, images: 0 } },
    })
  })
})

describe('door 10: what is refused', () => {
  test.each([
    [{ ...krea, steps: 51 }, 'steps'],
    [{ ...krea, lora: [{ model: 'civitai:1@2', weight: 9 }] }, 'lora[0].weight'],
    [{ ...krea, width: 1000 }, 'width'],
    [{ ...krea, seedImage: 'x' }, 'seedImage'],
    [{ ...krea, taskUUID: 'x' }, 'taskUUID'],
    [{ ...krea, outpaint: { top: 64 } }, 'outpaint.top'],
    [{ ...krea, inputs: { seedImage: `asset:${'0'.repeat(64)}` } }, 'inputs.seedImage'],
    [{ ...krea, inputs: { seedImage: '/9j/AAAA' } }, 'inputs.seedImage'],
    [{ ...krea, positivePrompt: 'a\0b' }, 'positivePrompt'],
    [{ ...krea, seed: '9223372036854775808' }, 'seed'],
    [{ ...krea, numberResults: null }, 'numberResults'],
  ])('%j at its leaf path', async (params, path) => {
    const house = await openHouse()
    const response = await house.post(params)
    expect(response.status).toBe(422)
    const { issues, code } = await problem(response)
    expect(code).toBe('validation')
    expect(issues?.map((issue) => issue.path)).toContain(path)
    expect(await house.store.db.selectFrom('generations').selectAll().execute()).toEqual([])
  })

  test.each([
    ['no key', {}, '{}', 400],
    ['a key with a space', { 'idempotency-key': 'a b' }, '{}', 400],
    ['no JSON', { 'idempotency-key': 'k' }, '{"model":', 400],
    ['no object', { 'idempotency-key': 'k' }, '[]', 422],
    ['no params', { 'idempotency-key': 'k' }, '{"model":"krea-flux-1-krea-dev"}', 422],
    ['a foreign field', { 'idempotency-key': 'k' }, '{"model":"m","params":{},"webhook":1}', 422],
    ['no such model', { 'idempotency-key': 'k' }, '{"model":"m","params":{}}', 422],
  ])('%s', async (_, headers, body, status) => {
    const house = await openHouse()
    expect((await house.call('POST', '/api/generations', headers, body)).status).toBe(status)
  })

  test('a context beyond 256 kB', async () => {
    const house = await openHouse()
    const context = { version: 1, notes: { canvas: 'x'.repeat(256 * 1024) } }
    expect((await house.post(krea, { context })).status).toBe(413)
  })
})

describe('pictures in', () => {
  const strength = 0.5

  test('ours are uploaded once per engine and sent by the name it gave', async () => {
    const house = await openHouse()
    const value = await upload(house, await picture(3))
    const params = { ...krea, strength, inputs: { seedImage: value } }
    const { id, task } = await house.accept(params)
    await house.accept(params)
    await house.work()
    expect(getAt(task, 'inputs.seedImage')).toBe(value)
    expect(house.engine.count('imageUpload')).toBe(1)
    const sent = house.engine.arrived.filter((found) => found.taskType === 'imageInference')
    expect(sent).toHaveLength(2)
    for (const found of sent) expect(getAt(found, 'inputs.seedImage')).toMatch(/^up-/)
    expect((await house.get(id)).params).toEqual(params)
  })

  test('one that the engine lost is uploaded again', async () => {
    const house = await openHouse()
    const params = { ...krea, inputs: { seedImage: await upload(house, await picture(3)) } }
    await house.accept(params)
    await house.work()
    const replies = [refusal(400, 'failedToTransferImage', { parameter: 'inputs.seedImage' })]
    house.engine.on.submit = () => replies.shift()
    const { id } = await house.accept(params)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
    expect(house.engine.count('imageUpload')).toBe(2)
  })

  test('where the engine takes no upload, the picture itself is sent', async () => {
    const house = await openHouse()
    house.engine.on.upload = () => refusal(400, 'unsupportedTaskType')
    await house.accept({ ...krea, inputs: { seedImage: await upload(house, await picture(3)) } })
    await house.work()
    const sent = house.engine.arrived.find((task) => task.taskType === 'imageInference')
    expect(getAt(sent, 'inputs.seedImage')).toMatch(/^data:image\/jpeg;base64,/)
  })

  test('inline ones lie in our store and reach the engine in the spelling they came in', async () => {
    const house = await openHouse()
    const png = await sharp({
      create: { width: 32, height: 32, channels: 4, background: '#0a08' },
    })
      .png()
      .toBuffer()
    const dataUri = `data:image/png;base64,${png.toString('base64')}`
    const bare = Buffer.from(await picture(9)).toString('base64')
    const uuid = '11111111-2222-4333-8444-555555555555'
    const params = {
      ...krea,
      inputs: { seedImage: dataUri, maskImage: bare },
      controlNet: [{ model: 'runware:25@1', guideImage: uuid }],
    }
    const { id, params: kept } = await house.accept(params)
    const hash = createHash('sha256').update(png).digest('hex')
    expect(getAt(kept, 'inputs.seedImage')).toBe(`asset:${hash}`)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
    const sent = house.engine.arrived.find((task) => task.taskType === 'imageInference')
    expect(sent?.inputs).toEqual(params.inputs)
    expect(getAt(sent, 'controlNet[0].guideImage')).toBe(uuid)
    expect(house.engine.count('imageUpload')).toBe(0)
  })

  test('the picture to edit travels beside the identity, each in its own spelling', async () => {
    const house = await openHouse()
    const text = async (shade: number) => Buffer.from(await picture(shade)).toString('base64')
    const [face, mask, edited] = [await text(1), await text(2), await text(3)]
    await house.accept(
      { ...krea, acePlusPlus: { type: 'local_editing', images: [face], masks: [mask] } },
      { context: { version: 1, pictureToEdit: `data:image/jpeg;base64,${edited}` } },
    )
    await house.work()
    const sent = house.engine.arrived.find((task) => task.taskType === 'imageInference')
    expect(sent).toMatchObject({
      model: 'runware:102@1',
      referenceImages: [`data:image/jpeg;base64,${edited}`],
      acePlusPlus: { images: [face], masks: [mask] },
    })
  })

  test('rules see the size of our pictures', async () => {
    const house = await openHouse()
    const seedImage = await upload(house, await picture(3))
    const response = await house.post({ ...krea, inputs: { seedImage }, outpaint: { left: 64 } })
    expect(response.status).toBe(422)
  })
})
