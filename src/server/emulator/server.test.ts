import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { kontext, krea, newUUID, pngOf, startForTest } from './emulator.fixture.ts'
import { realWorld } from './world.ts'

describe('the things most easily got wrong', () => {
  test('there is no errors key on success', async () => {
    const { post } = await startForTest()
    const { status, body } = await post([krea()])
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['data'])
  })

  test('errors belong to the task that failed, and a mixed batch is 200', async () => {
    const { post } = await startForTest()
    const [good, bad] = [krea(), krea({ steps: 51 })]
    const { status, body } = await post([bad, good])
    expect(status).toBe(200)
    expect(body.data.map(({ taskUUID }) => taskUUID)).toEqual([good.taskUUID])
    expect(body.errors?.map(({ taskUUID, code }) => [taskUUID, code])).toEqual([
      [bad.taskUUID, 'invalidSteps'],
    ])
  })

  test('an async task gets one acknowledgement, and a poll the state of every result', async () => {
    const { post, settle } = await startForTest()
    const task = krea({ deliveryMethod: 'async', numberResults: 3 })
    const { taskType, taskUUID } = task
    expect((await post([task])).body).toEqual({ data: [{ taskType, taskUUID }] })
    expect((await settle(taskUUID)).body.data).toHaveLength(3)
  })

  test('delivery is synchronous unless asked otherwise', async () => {
    const { post } = await startForTest()
    const { body } = await post([krea({ numberResults: 2 })])
    expect(body.data).toHaveLength(2)
    expect(body.data[0].imageURL).toMatch(/\.jpg$/)
  })

  test('polled items keep the task type and add a status; synchronous ones have none', async () => {
    const { post, settle } = await startForTest()
    const task = krea({ deliveryMethod: 'async' })
    await post([task])
    const [polled] = (await settle(task.taskUUID)).body.data
    expect(polled).toMatchObject({ taskType: 'imageInference', status: 'success' })
    expect((await post([krea()])).body.data[0]).not.toHaveProperty('status')
  })

  test('a failed result of an async task stands in the top-level errors', async () => {
    const { post, settle } = await startForTest()
    const task = krea({
      deliveryMethod: 'async',
      numberResults: 2,
      positivePrompt: 'a fox [[fail 1]]',
    })
    await post([task])
    const { body } = await settle(task.taskUUID)
    expect(body.data.map(({ status }) => status)).toEqual(['success'])
    expect(body.errors).toMatchObject([
      { code: 'inferenceError', status: 'error', taskUUID: task.taskUUID },
    ])
  })

  test('a failed lone task is never 200 and has an empty data', async () => {
    const { post } = await startForTest()
    const { status, body } = await post([krea({ width: 100 })])
    expect(status).toBe(400)
    expect(body.data).toEqual([])
    expect(body.errors).toMatchObject([
      {
        code: 'invalidWidth',
        parameter: 'width',
        type: 'integer',
        min: 128,
        max: 2048,
        multiplier: 16,
        documentation: 'https://runware.ai/docs/models/krea-flux-1-krea-dev#request-width',
      },
    ])
  })

  test('a wrong key is invalidApiKey of the login, without a task', async () => {
    const { post } = await startForTest({ keys: ['right'] })
    for (const headers of [{ authorization: 'Bearer wrong' }, { authorization: '' }]) {
      const { status, body } = await post([krea()], headers)
      expect(status).toBe(401)
      expect(body.errors).toMatchObject([
        { code: 'invalidApiKey', parameter: 'apiKey', taskType: 'authentication' },
      ])
      expect(body.errors?.[0]).not.toHaveProperty('taskUUID')
    }
  })

  test('both generations of field names arrive', async () => {
    const { post } = await startForTest()
    const seedImage = await pngOf()
    const former = await post([krea({ seedImage, checkNSFW: true, outputFormat: 'png' })])
    expect(former.body.data[0]).toMatchObject({ NSFWContent: false })
    expect(former.body.data[0].imageURL).toMatch(/\.png$/)
    expect((await post([krea({ inputs: { seedImage } })])).status).toBe(200)
  })

  test('result k uses seed + k, exactly, beyond 2^53 and around 2^63', async () => {
    const { post } = await startForTest()
    const { text } = await post([krea({ seed: '9007199254740993', numberResults: 2 })])
    expect(text).toContain('"seed":9007199254740993')
    expect(text).toContain('"seed":9007199254740994')
    const last = await post([krea({ seed: '9223372036854775807', numberResults: 2 })])
    expect(last.body.data.map(({ seed }) => seed)).toEqual(['9223372036854775807', '0'])
  })

  test('imageURL is absolute and needs no key', async () => {
    const { post, url } = await startForTest()
    const [{ imageURL }] = (await post([krea()])).body.data
    expect(imageURL.startsWith(`${url}/image/`)).toBe(true)
    const picture = await fetch(imageURL)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
  })

  test('parameter is a name, a path or a list of names', async () => {
    const { post } = await startForTest()
    const parameterOf = async (fields: Record<string, unknown>) =>
      (await post([krea(fields)])).body.errors?.[0].parameter
    expect(await parameterOf({ CFGScale: 21 })).toBe('CFGScale')
    expect(await parameterOf({ lora: [{ model: 'civitai:1@2', weight: 5 }] })).toBe(
      'lora[0].weight',
    )
    expect(await parameterOf({ width: undefined, height: undefined })).toEqual(['width', 'height'])
  })
})

describe('login', () => {
  test('the key may be the first element of the body', async () => {
    const { send } = await startForTest({ keys: ['right'] })
    const login = { taskType: 'authentication', apiKey: 'right' }
    const { status, body } = await send(JSON.stringify([login, krea()]), {})
    expect(status).toBe(200)
    expect(body.data.map(({ taskType }) => taskType)).toEqual(['imageInference'])
  })

  test('a body with the login alone checks the key', async () => {
    const { send } = await startForTest({ keys: ['right'] })
    const check = (apiKey: string) =>
      send(JSON.stringify([{ taskType: 'authentication', apiKey }]), {})
    expect((await check('right')).body.data).toMatchObject([
      { taskType: 'authentication', connectionSessionUUID: expect.any(String) },
    ])
    expect((await check('wrong')).status).toBe(401)
  })

  test('any key but an empty one, where none is fixed', async () => {
    const { post } = await startForTest()
    expect((await post([{ taskType: 'ping' }])).body.data).toEqual([
      { taskType: 'ping', pong: true },
    ])
    expect((await post([{ taskType: 'ping' }], { authorization: 'Bearer ' })).status).toBe(401)
  })
})

describe('bodies that are no tasks', () => {
  test.each([
    ['no JSON', '{'],
    ['no array', '{"taskType":"ping"}'],
    ['an empty array', '[]'],
    ['an element that is no object', '[1]'],
    ['20,000 levels of nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('%s is 400', async (_name, text) => {
    const { send } = await startForTest()
    const { status, body } = await send(text, { authorization: 'Bearer key' })
    expect(status).toBe(400)
    expect(body).toMatchObject({ data: [], errors: [{ code: 'invalidRequest' }] })
  })

  test('an unknown task type names the known ones', async () => {
    const { post } = await startForTest()
    const { status, body } = await post([{ taskType: 'videoInference', taskUUID: newUUID() }])
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code: 'unsupportedTaskType' }])
    expect(body.errors?.[0].allowedValues).toContain('imageInference')
  })
})

describe('imageInference', () => {
  test('a taskUUID must be a version 4 UUID', async () => {
    const { post } = await startForTest()
    const { body } = await post([krea({ taskUUID: '11111111-1111-1111-1111-111111111111' })])
    expect(body.errors).toMatchObject([{ code: 'invalidTaskUUID', parameter: 'taskUUID' }])
  })

  test('a repeated taskUUID is a conflict, also within a batch; a refused one is free', async () => {
    const { post } = await startForTest()
    const task = krea({ deliveryMethod: 'async' })
    expect((await post([{ ...task, steps: 0 }])).body.errors).toMatchObject([
      { code: 'invalidSteps' },
    ])
    const { status, body } = await post([task, task])
    expect(status).toBe(200)
    const conflict = {
      code: 'conflictTaskUUID',
      context: { taskType: 'imageInference', taskUUID: task.taskUUID, deliveryMethod: 'async' },
    }
    expect(body.errors).toMatchObject([conflict])
    const again = await post([task])
    expect(again.status).toBe(400)
    expect(again.body).toMatchObject({ data: [], errors: [conflict] })
  })

  test('cost only when asked for, in proportion to pixels and steps', async () => {
    const { post } = await startForTest()
    expect((await post([krea()])).body.data[0]).not.toHaveProperty('cost')
    const full = krea({ includeCost: true, width: 1024, height: 1024, steps: 28 })
    expect((await post([full])).body.data[0].cost).toBe(0.0098)
    const half = krea({ includeCost: true, width: 1024, height: 1024, steps: 14 })
    expect((await post([half])).body.data[0].cost).toBe(0.0049)
  })

  test.each([
    [{ checkContent: true }, false],
    [{ mode: 'fast' }, false],
    [{ mode: 'fast', checkContent: false }, false],
    [{ mode: 'none', checkContent: true }, undefined],
    [{ checkContent: false }, undefined],
  ])('safety %j: NSFWContent is %s', async (safety, flag) => {
    const { post } = await startForTest()
    expect((await post([krea({ safety })])).body.data[0].NSFWContent).toBe(flag)
  })

  test('each output type has its own field', async () => {
    const { post } = await startForTest()
    const item = async (outputType: string) =>
      (await post([krea({ outputType, outputFormat: 'WEBP' })])).body.data[0]
    const base64 = await item('base64Data')
    expect(base64.imageBase64Data).toMatch(/^UklGR/)
    expect(base64).not.toHaveProperty('imageURL')
    expect((await item('dataURI')).imageDataURI).toMatch(/^data:image\/webp;base64,UklGR/)
  })

  test('the address of a picture with a ttl expires', async () => {
    let now = 1_800_000_000_000
    const { post } = await startForTest({ world: { ...realWorld, clock: () => now } })
    const [{ imageURL }] = (await post([krea({ ttl: 60 })])).body.data
    now += 59_000
    expect((await fetch(imageURL)).status).toBe(200)
    now += 2000
    expect((await fetch(imageURL)).status).toBe(404)
  })

  test('an unset seed is drawn in 32 bits', async () => {
    const { post } = await startForTest({ world: { ...realWorld, random: () => 0.999999 } })
    const [{ seed }] = (await post([krea()])).body.data
    expect(Number(seed)).toBeGreaterThan(2 ** 31)
    expect(Number(seed)).toBeLessThan(2 ** 32)
  })

  test('unknown fields are refused with what is known, nested ones too', async () => {
    const { post } = await startForTest()
    const error = async (fields: Record<string, unknown>) =>
      (await post([krea(fields)])).body.errors?.[0]
    const flat = await error({ sampler: 'x' })
    expect(flat).toMatchObject({ code: 'unsupportedParameter', parameter: 'sampler' })
    expect(flat.allowedValues).toContain('scheduler')
    const nested = await error({ inputs: { referenceImages: [await pngOf()] } })
    expect(nested).toMatchObject({
      code: 'unsupportedParameter',
      parameter: 'inputs.referenceImages',
      allowedValues: ['seedImage', 'maskImage'],
    })
  })

  test('nulls are absent', async () => {
    const { post } = await startForTest()
    const controlNet = [
      {
        model: 'runware:25@1',
        guideImage: await pngOf(),
        startStep: null,
        startStepPercentage: null,
        endStep: 10,
      },
    ]
    expect((await post([krea({ controlNet, negativePrompt: null, nothing: null })])).status).toBe(
      200,
    )
  })
})

describe('ACE++ on FLUX Fill', () => {
  const fill = (acePlusPlus: unknown, fields: Record<string, unknown> = {}) =>
    krea({ model: 'runware:102@1', acePlusPlus, ...fields })

  test('takes the picture to edit at the root, and only there', async () => {
    const { post } = await startForTest()
    const picture = await pngOf()
    const local = { type: 'local_editing', images: [picture], masks: [picture] }
    const edit = await post([fill(local, { referenceImages: [picture] })])
    expect(edit.status).toBe(200)
    const { body } = await post([krea({ referenceImages: [picture] })])
    expect(body.errors).toMatchObject([
      { code: 'unsupportedParameter', parameter: 'referenceImages' },
    ])
  })

  test.each([
    ['Krea with it', 'runware:107@1', { images: ['data:image/png;base64,iVBORw0KGgo='] }],
    ['FLUX Fill without it', 'runware:102@1', undefined],
  ])('%s is refused at the model', async (_name, model, acePlusPlus) => {
    const { post } = await startForTest()
    const { body } = await post([krea({ model, acePlusPlus })])
    expect(body.errors).toMatchObject([{ code: 'invalidModel', parameter: 'model' }])
  })

  test('masks and type must agree', async () => {
    const { post } = await startForTest()
    const images = [await pngOf()]
    const { body } = await post([fill({ type: 'local_editing', images })])
    expect(body.errors).toMatchObject([
      { code: 'incompatibleParameters', parameter: 'acePlusPlus.masks' },
    ])
  })
})

describe('Kontext', () => {
  test('without size and reference: missingDimensionParameters', async () => {
    const { post } = await startForTest()
    const { status, body } = await post([kontext()])
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      {
        code: 'missingDimensionParameters',
        parameter: ['width', 'height', 'referenceImages'],
        type: 'integer|array',
      },
    ])
  })

  test('without size it follows the reference to the closest of its sizes', async () => {
    const { post } = await startForTest()
    const referenceImages = [await pngOf(300, 200)]
    const { body } = await post([
      kontext({ inputs: { referenceImages }, includeCost: true, outputType: 'base64Data' }),
    ])
    const bytes = Buffer.from(body.data[0].imageBase64Data, 'base64')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1248, height: 832 })
    expect(body.data[0].cost).toBeCloseTo((0.0105 * 1248 * 832) / 1024 ** 2, 9)
  })

  test('takes its 17 sizes, fine-tunes, and no other pair', async () => {
    const { post } = await startForTest()
    const tune = kontext({ model: 'civitai:652699@993999', width: 672, height: 1568 })
    expect((await post([tune])).status).toBe(200)
    const { body } = await post([kontext({ width: 1000, height: 1000 })])
    expect(body.errors).toMatchObject([
      { code: 'unsupportedDimensions', parameter: ['width', 'height'] },
    ])
    expect(body.errors?.[0].message).toContain('1568×672')
  })

  test('a model that is no AIR is refused', async () => {
    const { post } = await startForTest()
    for (const model of ['flux', 7, undefined])
      expect((await post([kontext({ model })])).body.errors).toMatchObject([
        { code: 'invalidModel', parameter: 'model' },
      ])
  })
})

test('GET / says what this server is and how to make it fail', async () => {
  const { url } = await startForTest()
  const text = await (await fetch(url)).text()
  expect(text).toContain('Demo engine')
  expect(text).toContain('[[slow]]')
  expect(text).toContain('Make it night')
})
