import { describe, expect, test } from 'vitest'
import type { Problem } from '../../contract/error.ts'
import type { Spend } from '../../contract/spend.ts'
import type { ToolAnswer, ToolList } from '../../contract/tool.ts'
import { type House, krea, openHouse, read } from '../jobs/house.test-support.ts'
import { failed, picture, refusal } from '../jobs/scripted-engine.test-support.ts'
import { databases } from '../store/databases.test-support.ts'

const dataUri = async (shade: number): Promise<string> =>
  `data:image/jpeg;base64,${Buffer.from(await picture(shade)).toString('base64')}`

const photo = await dataUri(40)
const words = { prompt: 'a lighthouse' }

let keys = 0
const post = (house: House, id: string, params: object, key = `key-${++keys}`): Promise<Response> =>
  house.call(
    'POST',
    `/api/tools/${id}`,
    { 'idempotency-key': key, 'content-type': 'application/json' },
    JSON.stringify({ params }),
  )
const run = async (house: House, id: string, params: object, key?: string): Promise<ToolAnswer> => {
  const response = await post(house, id, params, key)
  if (response.status !== 200) throw new Error(await response.text())
  return read(response)
}
const problemOf = async (response: Response): Promise<Problem & { status: number }> => ({
  ...(await read<{ error: Problem }>(response)).error,
  status: response.status,
})
const spendOf = async (house: House): Promise<Spend> => read(await house.call('GET', '/api/spend'))
const ledgerOf = (house: House) => house.store.db.selectFrom('ledger').selectAll().execute()
const sumOf = async (house: House): Promise<number> =>
  (await ledgerOf(house)).reduce((sum, { amount }) => sum + amount, 0)
const sent = (house: House) =>
  house.engine.arrived.filter(
    ({ taskType }) => !['getResponse', 'getTaskDetails', 'imageUpload'].includes(String(taskType)),
  )

describe.each(databases)('a tool on %s', (kind) => {
  test('runs once per key and once per params; the picture is ours and the money counted', async () => {
    const house = await openHouse({ kind })
    const params = { image: photo, type: 'canny' }
    const first = await run(house, 'preprocess', params, 'one')
    expect(first).toMatchObject({ tool: 'preprocess', cost: 0.002, cached: false })
    expect(first.result.picture).toMatchObject({ width: 16, height: 16, mime: 'image/jpeg' })
    expect(await run(house, 'preprocess', params, 'one')).toEqual(first)
    const again = await run(house, 'preprocess', { type: 'canny', image: photo }, 'two')
    expect(again).toEqual({ ...first, cost: 0, cached: true })
    expect(sent(house)).toHaveLength(1)
    expect(sent(house)[0]).toMatchObject({ includeCost: true, inputs: { image: photo } })
    expect(
      await problemOf(await post(house, 'preprocess', { ...params, type: 'depth' }, 'one')),
    ).toMatchObject({ status: 409, code: 'conflict' })
    expect(await sumOf(house)).toBe(2_000_000)
    expect(await spendOf(house)).toMatchObject({
      today: { real: { usd: 0.002, images: 0 }, demo: { usd: 0 } },
      days: [{ kind: 'tool', model: 'preprocess', calls: 1, real: { usd: 0.002 } }],
      reserved: 0,
    })
  })

  test('a double click, with one key or with two, is one charge', async () => {
    const house = await openHouse({ kind })
    const answers = await Promise.all([
      run(house, 'enhance', words, 'a'),
      run(house, 'enhance', words, 'a'),
      run(house, 'enhance', words, 'b'),
    ])
    expect(answers.map(({ result }) => result.text)).toEqual(
      Array(3).fill('a lighthouse in the rain'),
    )
    expect(answers.map(({ cached }) => cached).filter(Boolean)).toHaveLength(1)
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })

  test('the cap holds, and says that the price is an estimate; demo is capped by nothing', async () => {
    const house = await openHouse({ kind, dailyCap: 30_000_000 })
    const { runware } = house.deps
    const { run: real } = runware
    const gate = Promise.withResolvers<void>()
    runware.run = (task) => gate.promise.then(() => real(task))
    const statuses: number[] = []
    const asks = ['a', 'b', 'c'].map(async (prompt) => {
      statuses.push((await post(house, 'enhance', { prompt })).status)
    })
    await expect.poll(() => statuses).toEqual([402, 402])
    gate.resolve()
    await Promise.all(asks)
    expect(statuses).toEqual([402, 402, 200])
    const tight = await openHouse({ kind, dailyCap: 10_000_000 })
    expect(await problemOf(await post(tight, 'mask', { image: photo }))).toMatchObject({
      status: 402,
      code: 'budget',
      message: expect.stringContaining('an estimate'),
    })
    expect(await ledgerOf(tight)).toEqual([])
    const demo = await openHouse({ kind, dailyCap: 0, engineKind: 'demo' })
    expect((await post(demo, 'enhance', words)).status).toBe(200)
    expect((await spendOf(demo)).today).toMatchObject({ demo: { usd: 0.002 }, real: { usd: 0 } })
    // What it cost is known by now, and so little that it fits.
    expect((await post(house, 'enhance', { prompt: 'd' })).status).toBe(200)
  })
})

describe('what the engine may do', () => {
  test('words, boxes and pictures are read; the cost of several items is one', async () => {
    const house = await openHouse()
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

  test('an acknowledgement alone is asked for until it is done', async () => {
    const house = await openHouse()
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
    const house = await openHouse()
    house.engine.on.run = (task) => {
      house.engine.tasks.set(String(task.taskUUID), task)
      return reply
    }
    expect(await run(house, 'enhance', words)).toMatchObject({ cost: 0.002, cached: false })
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })

  test('the archive knows what getResponse does not', async () => {
    const house = await openHouse()
    house.engine.on.run = () => failed('ECONNRESET')
    house.engine.on.details = ({ taskUUID }) => ({
      body: {
        data: [{ taskUUID, response: { data: [{ taskUUID, text: 'kept', cost: 0.004 }] } }],
      },
    })
    expect((await run(house, 'enhance', words)).result.text).toBe('kept')
  })

  test('a minute of silence is a doubt with its money kept; the same key asks, a new one runs anew', async () => {
    const house = await openHouse()
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
    const house = await openHouse()
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
      const house = await openHouse()
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
    const house = await openHouse()
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
    const house = await openHouse()
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
    const house = await openHouse()
    await run(house, 'caption', { image: photo })
    const image = await storedValue(house)
    await run(house, 'caption', { image, prompt: 'Colours?' })
    const replies = [refusal(400, 'failedToTransferImage')]
    house.engine.on.run = () => replies.shift()
    await run(house, 'caption', { image, prompt: 'Shapes?' })
    expect(house.engine.count('imageUpload')).toBe(2)
  })
})

/** The value of the picture that a call before brought into the store. */
async function storedValue(house: House): Promise<string> {
  const { hash } = await house.store.db
    .selectFrom('assets')
    .select('hash')
    .executeTakeFirstOrThrow()
  return `asset:${hash}`
}

describe('kill -9 and a new start', () => {
  test.each(['before it was sent', 'while it runs', 'after it was made'] as const)(
    '%s: not charged twice, the same key has its answer',
    async (when) => {
      const house = await openHouse()
      await run(house, 'caption', { image: photo })
      const asset = { type: 'canny', image: await storedValue(house) }
      const dying = new Promise<never>(() => {})
      const { runware } = house.deps
      const { run: real, download, upload } = runware
      const reached = Promise.withResolvers<void>()
      if (when === 'before it was sent') {
        runware.upload = () => {
          reached.resolve()
          return dying
        }
      } else if (when === 'while it runs') {
        runware.run = async (task) => {
          await real(task)
          reached.resolve()
          return dying
        }
      } else {
        runware.download = () => {
          reached.resolve()
          return dying
        }
      }
      void post(house, 'preprocess', asset, 'killed')
      await reached.promise
      const next = await house.restart({
        runware: { ...runware, run: real, download, upload },
      })
      await next.deps.tools.resume()
      const answer = await run(next, 'preprocess', asset, 'killed')
      expect(answer).toMatchObject({ cost: 0.002, cached: false })
      expect(sent(next).filter(({ taskType }) => taskType === 'controlNetPreprocess')).toHaveLength(
        1,
      )
      expect((await spendOf(next)).reserved).toBe(0)
    },
  )

  test('two instances on one PostgreSQL send a double click once', async () => {
    const house = await openHouse({ kind: 'postgres' })
    const other = await house.restart()
    const answers = await Promise.all([
      run(house, 'enhance', words, 'x'),
      run(other, 'enhance', words, 'x'),
      run(other, 'enhance', words, 'y'),
    ])
    expect(new Set(answers.map(({ result }) => result.text)).size).toBe(1)
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })
})

describe('asking', () => {
  test.each([
    ['preprocess', { type: 'canny' }, 'image'],
    ['preprocess', { image: photo, type: 'xray' }, 'type'],
    ['enhance', { prompt: 'x'.repeat(301) }, 'prompt'],
    [
      'remove-background',
      { image: photo, rgba: { red: 300, green: 0, blue: 0, alpha: 0 } },
      'rgba.red',
    ],
    ['caption', { image: photo, taskUUID: 'x' }, 'taskUUID'],
    ['caption', { image: `asset:${'0'.repeat(64)}` }, 'image'],
    ['caption', { image: 'data:image/png;base64,AAAA' }, 'image'],
  ])('%s: what is wrong is said at its leaf', async (id, params, path) => {
    const house = await openHouse()
    const problem = await problemOf(await post(house, id, params))
    expect(problem).toMatchObject({ status: 422, code: 'validation', path })
    expect(problem.issues?.[0]?.path).toBe(path)
    expect(house.engine.arrived).toEqual([])
    expect(await ledgerOf(house)).toEqual([])
  })

  test('a body, a key and a tool there must be', async () => {
    const house = await openHouse()
    const send = (headers: Record<string, string>, body: string, id = 'caption') =>
      house.call('POST', `/api/tools/${id}`, headers, body)
    const key = { 'idempotency-key': 'k' }
    expect((await send({}, '{"params":{}}')).status).toBe(400)
    expect((await send(key, '{"params":{}}', 'paint')).status).toBe(404)
    expect((await send(key, '[]')).status).toBe(422)
    expect(await problemOf(await send(key, '{"params":{},"model":"x"}'))).toMatchObject({
      status: 422,
      path: 'model',
    })
  })

  test('prices are learned from what this engine charged, and reserved by the dearest', async () => {
    const house = await openHouse()
    const prices = async () => {
      const { items } = await read<ToolList>(await house.call('GET', '/api/tools'))
      return items.find(({ id }) => id === 'enhance')?.price
    }
    expect(await prices()).toEqual({ usd: null, learned: false })
    let cost = 0
    house.engine.on.run = ({ taskUUID }) => {
      cost += 0.001
      return { body: { data: [{ taskUUID, text: 'x', cost }] } }
    }
    for (const prompt of ['a', 'b', 'c']) await run(house, 'enhance', { prompt })
    expect(await prices()).toEqual({ usd: 0.002, learned: true })
    await run(house, 'enhance', { prompt: 'd' })
    const reserves = (await ledgerOf(house)).filter(({ kind }) => kind === 'reserve')
    expect(reserves.at(-1)?.amount).toBe(3_750_000)
  })

  test('a picture that a call made is kept while the call is known', async () => {
    const house = await openHouse()
    const { result } = await run(house, 'upscale', { image: photo })
    const { id } = await house.accept({ ...krea, inputs: { seedImage: result.picture?.value } })
    await house.work()
    const [image] = (await house.get(id)).images
    await house.call('DELETE', `/api/images/${image?.id}?purge=1`)
    expect(await house.deps.files.has(result.picture?.hash ?? '')).toBe(true)
  })
})
