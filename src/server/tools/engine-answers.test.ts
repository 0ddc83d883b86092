import { describe, expect, test } from 'vitest'
import { openHouse } from '../jobs/house.test-support.ts'
import { failed, refusal } from '../jobs/scripted-engine.test-support.ts'
import { databases } from '../store/databases.test-support.ts'
import {
  ledgerOf,
  photo,
  post,
  problemOf,
  run,
  sent,
  spendOf,
  storedValue,
  sumOf,
  words,
} from './tools.test-support.ts'

describe.each(databases)('what the engine may do, on %s', (kind) => {
  test('words, boxes and pictures are read; the cost of several items is one', async () => {
    const house = await openHouse({ kind })
    house.engine.on.run = ({ taskType, taskUUID }) => ({
      body: {
        data:
          taskType === 'imageMasking'
            ? [
                {
                  taskUUID,
                  maskImageURL: 'https://im.runware.ai/image/m.png',
                  detections: [{ x_min: 1, y_min: 2, x_max: 3, y_max: 4 }, { x_min: 1 }],
                },
              ]
            : ['one', 'two', 'one'].map((text) => ({ taskUUID, text, cost: 0.001 })),
      },
    })
    const { result, cost } = await run(house, 'enhance', { ...words, promptVersions: 3 })
    expect(result).toEqual({ text: 'one', texts: ['one', 'two'] })
    expect(cost).toBe(0.003)
    const mask = await run(house, 'mask', { image: photo })
    expect(mask.result.detections).toEqual([{ xMin: 1, yMin: 2, xMax: 3, yMax: 4 }])
    expect(mask.result.picture?.value).toMatch(/^asset:/)
    // No cost came: the estimate is counted and said to be one.
    expect(mask.cost).toBeNull()
    expect((await ledgerOf(house)).at(-2)).toMatchObject({ amount: 20_000_000, estimated: 1 })
  })

  test('an end without a result is an end: paid, said, and free to be run again', async () => {
    const house = await openHouse({ kind })
    house.engine.on.run = ({ taskType, taskUUID }) => ({ body: { data: [{ taskType, taskUUID }] } })
    house.engine.on.ask = ({ taskUUID }) => ({
      body: { data: [{ taskUUID, status: 'success', cost: 0.001 }] },
    })
    expect(await problemOf(await post(house, 'enhance', words, 'empty'))).toMatchObject({
      status: 502,
      charged: 'yes',
    })
    expect((await post(house, 'enhance', words, 'empty')).status).toBe(502)
    expect(sent(house)).toHaveLength(1)
    house.engine.on.run = undefined
    expect(await run(house, 'enhance', words)).toMatchObject({ cached: false })
    expect(await sumOf(house)).toBe(3_000_000)
  })

  test('an acknowledgement alone is asked for until it is done', async () => {
    const house = await openHouse({ kind })
    house.engine.on.run = (task) => {
      house.engine.tasks.set(String(task.taskUUID), task)
      return { body: { data: [{ taskType: task.taskType, taskUUID: task.taskUUID }] } }
    }
    let asked = 0
    house.engine.on.ask = ({ taskUUID }) =>
      ++asked < 4 ? { body: { data: [{ taskUUID, status: 'processing' }] } } : undefined
    expect((await run(house, 'enhance', words)).result.text).toBeDefined()
    expect(asked).toBe(4)
    expect(sent(house)).toHaveLength(1)
  })

  test.each([
    ['a cut connection', failed('ECONNRESET')],
    ['a bare 502', { status: 502, body: '<html>Bad gateway</html>' }],
    ['conflictTaskUUID', refusal(400, 'conflictTaskUUID')],
    ['nothing at all', { body: { data: [] } }],
  ])('%s after it arrived: it is found by asking, and paid once', async (_, reply) => {
    const house = await openHouse({ kind })
    house.engine.on.run = (task) => {
      house.engine.tasks.set(String(task.taskUUID), task)
      return reply
    }
    expect(await run(house, 'enhance', words)).toMatchObject({ cost: 0.002, cached: false })
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })

  test('the archive knows what getResponse does not', async () => {
    const house = await openHouse({ kind })
    house.engine.on.run = () => failed('ECONNRESET')
    house.engine.on.details = ({ taskUUID }) => ({
      body: {
        data: [{ taskUUID, response: { data: [{ taskUUID, text: 'kept', cost: 0.004 }] } }],
      },
    })
    expect((await run(house, 'enhance', words)).result.text).toBe('kept')
  })

  test('a minute of silence is a doubt with its money kept; the same key asks, a new one runs anew', async () => {
    const house = await openHouse({ kind })
    house.engine.on.run = () => (sent(house).length > 1 ? undefined : failed('UND_ERR_SOCKET'))
    expect(await problemOf(await post(house, 'enhance', words, 'doubt'))).toMatchObject({
      status: 504,
      code: 'timeout',
      charged: 'unknown',
      retryable: true,
    })
    expect((await spendOf(house)).reserved).toBe(0.025)
    expect((await post(house, 'enhance', words, 'doubt')).status).toBe(504)
    expect(sent(house)).toHaveLength(1)
    expect(await run(house, 'enhance', words, 'anew')).toMatchObject({ cached: false })
    expect(sent(house)).toHaveLength(2)
    const [first] = sent(house)
    if (first) house.engine.tasks.set(String(first.taskUUID), first)
    expect(await run(house, 'enhance', words, 'doubt')).toMatchObject({ cached: false })
    expect(sent(house)).toHaveLength(2)
    expect(await spendOf(house)).toMatchObject({ reserved: 0, today: { real: { usd: 0.004 } } })
  })

  test('no connection, 429 and 503 are sent again under the same taskUUID, then given up for free', async () => {
    const house = await openHouse({ kind })
    const replies = [failed('ECONNREFUSED'), refusal(429, 'rateLimitExceeded')]
    house.engine.on.run = () => replies.shift()
    expect(await run(house, 'enhance', words, 'k')).toMatchObject({ cached: false })
    expect(new Set(sent(house).map(({ taskUUID }) => taskUUID)).size).toBe(1)
    house.engine.on.run = () => refusal(503, 'serviceUnavailable')
    const other = { prompt: 'a bridge' }
    expect(await problemOf(await post(house, 'enhance', other, 'k2'))).toMatchObject({
      status: 503,
      charged: 'no',
    })
    house.engine.on.run = undefined
    expect(await run(house, 'enhance', other, 'k2')).toMatchObject({ cached: false })
    expect(await sumOf(house)).toBe(4_000_000)
  })

  test.each([
    [refusal(400, 'invalidImage', { parameter: 'inputs.image' }), 422, 'image'],
    [refusal(401, 'invalidApiKey'), 401, undefined],
    [refusal(402, 'insufficientCredits'), 402, undefined],
    [{ body: { data: [], errors: [{ code: 'contentPolicyViolation', message: 'No.' }] } }, 422],
  ])(
    'a refusal is free, in words, and names our own parameter',
    async (reply, status, path?: string) => {
      const house = await openHouse({ kind })
      house.engine.on.run = () => reply
      const problem = await problemOf(await post(house, 'caption', { image: photo }))
      expect(problem).toMatchObject({ status, charged: 'no' })
      expect(problem.path).toBe(path)
      expect(problem.message).not.toContain('waits')
      expect(await sumOf(house)).toBe(0)
      expect((await spendOf(house)).reserved).toBe(0)
    },
  )

  test('a picture that comes damaged is fetched again, then explained as paid', async () => {
    const house = await openHouse({ kind })
    const params = { image: photo, model: 'runware:504@1' }
    let fetched = 0
    house.engine.on.download = () => {
      fetched += 1
      return fetched === 1 ? new Response('<html>') : undefined
    }
    expect((await run(house, 'upscale', params)).result.picture).toBeDefined()
    expect(fetched).toBe(2)
    house.engine.on.download = () => new Response('<html>')
    const other = { ...params, upscaleFactor: 2 }
    expect(await problemOf(await post(house, 'upscale', other))).toMatchObject({
      status: 502,
      charged: 'yes',
      retryable: false,
    })
    house.engine.on.download = undefined
    expect((await run(house, 'upscale', other)).cached).toBe(false)
    expect(await sumOf(house)).toBe(6_000_000)
  })

  test('our own disk failing after it was paid: the same click brings the picture for free', async () => {
    const house = await openHouse({ kind })
    const params = { image: photo, model: 'runware:504@1' }
    await run(house, 'caption', { image: photo })
    const { files } = house.deps
    const { put } = files
    files.put = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const asset = { ...params, image: await storedValue(house) }
    expect(await problemOf(await post(house, 'upscale', asset, 'full'))).toMatchObject({
      status: 507,
      charged: 'yes',
    })
    files.put = put
    expect((await run(house, 'upscale', asset, 'full')).result.picture).toBeDefined()
    expect(sent(house).filter(({ taskType }) => taskType === 'upscale')).toHaveLength(1)
  })

  test('an upload that the engine lost is uploaded again', async () => {
    const house = await openHouse({ kind })
    await run(house, 'caption', { image: photo })
    const image = await storedValue(house)
    await run(house, 'caption', { image, prompt: 'Colours?' })
    const replies = [refusal(400, 'failedToTransferImage')]
    house.engine.on.run = () => replies.shift()
    await run(house, 'caption', { image, prompt: 'Shapes?' })
    expect(house.engine.count('imageUpload')).toBe(2)
  })
})
