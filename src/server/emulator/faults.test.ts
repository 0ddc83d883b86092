import sharp from 'sharp'
import { expect, test } from 'vitest'
import { krea, startForTest } from './emulator.fixture.ts'
import { type FaultName, faults } from './faults.ts'
import { realWorld } from './world.ts'

type Engine = Awaited<ReturnType<typeof startForTest>>
type Check = (engine: Engine, prompt: string) => Promise<void>

const submit = ({ post }: Engine, positivePrompt: string, fields: Record<string, unknown> = {}) => {
  const task = krea({ positivePrompt, deliveryMethod: 'async', ...fields })
  return { task, reply: post([task]) }
}

const refusedWith =
  (status: number, code: string): Check =>
  async (engine, prompt) => {
    const { task, reply } = submit(engine, prompt)
    expect(await reply).toMatchObject({ status, body: { data: [], errors: [{ code }] } })
    const poll = await engine.post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    expect(poll.status).toBe(404)
  }

/** The answer is lost, yet the task is there. */
const accepted: Check = async (engine, prompt) => {
  const { task, reply } = submit(engine, prompt)
  await expect(reply).rejects.toThrow()
  expect((await engine.settle(task.taskUUID)).body.data).toHaveLength(1)
}

const settled = async (engine: Engine, prompt: string, fields?: Record<string, unknown>) => {
  const { task, reply } = submit(engine, prompt, fields)
  expect((await reply).status).toBe(200)
  return engine.settle(task.taskUUID)
}

const download = async (engine: Engine, prompt: string) =>
  fetch((await settled(engine, prompt)).body.data[0].imageURL)

/** Those of webhooks are tried where webhooks are. */
type Here = Exclude<FaultName, `webhook ${string}`>
const isHere = (name: FaultName): name is Here => !name.startsWith('webhook ')

const checks: Record<Here, Check> = {
  reject: refusedWith(400, 'contentPolicyViolation'),
  'insufficient credits': refusedWith(402, 'insufficientCredits'),
  '401': refusedWith(401, 'invalidApiKey'),
  '403': refusedWith(403, 'permissionDenied'),
  '500': refusedWith(500, 'internalServerError'),
  '503': refusedWith(503, 'serviceUnavailable'),
  timeout: refusedWith(504, 'providerTimeout'),
  async '429'({ post }, positivePrompt) {
    const task = krea({ positivePrompt })
    expect(await post([task])).toMatchObject({
      status: 429,
      body: { errors: [{ code: 'rateLimitExceeded' }] },
    })
    expect((await post([task])).status).toBe(200)
  },
  async 'retry after'({ post }, positivePrompt) {
    const task = krea({ positivePrompt: `${positivePrompt} [[429]]` })
    const reply = await post([task])
    expect([reply.status, reply.retryAfter]).toEqual([429, '5'])
  },
  async 'late timeout'(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    expect(await reply).toMatchObject({
      status: 504,
      body: { errors: [{ code: 'providerTimeout' }] },
    })
    expect((await engine.settle(task.taskUUID)).body.data).toHaveLength(1)
  },
  async repeat(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    await reply
    expect((await engine.post([task])).status).toBe(200)
    const { data } = (await engine.settle(task.taskUUID)).body
    expect(new Set(data.map(({ imageUUID }) => imageUUID)).size).toBe(2)
  },
  async fewer(engine, prompt) {
    const { body } = await settled(engine, prompt, { numberResults: 3 })
    expect([body.data.length, body.errors]).toEqual([2, undefined])
  },
  async foreign(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    await reply
    const { data } = (await engine.settle(task.taskUUID)).body
    expect(data.map(({ taskUUID }) => taskUUID === task.taskUUID)).toEqual([false, true])
  },
  async short(engine, prompt) {
    const response = await download(engine, prompt)
    const bytes = await response.arrayBuffer()
    expect(bytes.byteLength).toBe(Number(response.headers.get('content-length')))
    await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow()
  },
  async huge(engine, prompt) {
    const response = await download(engine, prompt)
    let taken = 0
    for await (const chunk of response.body ?? []) {
      taken += chunk.length
      if (taken > 8 * 1024 * 1024) break
    }
    expect(taken).toBeGreaterThan(8 * 1024 * 1024)
  },
  async vast(engine, prompt) {
    const bytes = Buffer.from(await (await download(engine, prompt)).arrayBuffer())
    expect(bytes.length).toBeLessThan(1000)
    expect(await sharp(bytes, { limitInputPixels: false }).metadata()).toMatchObject({
      width: 60_000,
      height: 60_000,
    })
  },
  async trickle(engine, prompt) {
    const response = await download(engine, prompt)
    const bytes = await response.arrayBuffer()
    expect(bytes.byteLength).toBe(Number(response.headers.get('content-length')))
    expect(waits.length).toBeGreaterThan(10)
  },
  async cut(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    await expect(reply).rejects.toThrow()
    const poll = await engine.post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    expect(poll.body.errors).toMatchObject([{ code: 'taskNotFound' }])
  },
  drop: accepted,
  unreadable: accepted,
  async silent(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    const answered = reply.then(
      () => 'answered',
      () => 'given up',
    )
    let asked: Awaited<typeof reply>
    do asked = await engine.post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    while (asked.status === 404)
    await engine.close()
    expect(await answered).toBe('given up')
  },
  async slow(engine, prompt) {
    const { body } = await settled(engine, prompt)
    expect(body.data).toMatchObject([{ status: 'success' }])
    expect(waits).toEqual([SLOW_MS])
  },
  async fail(engine, prompt) {
    const all = await settled(engine, prompt, { numberResults: 2 })
    expect(all.body).toMatchObject({ data: [], errors: [{ status: 'error' }, { status: 'error' }] })
    const { body } = await settled(engine, 'a fox [[fail 2]]', { numberResults: 3 })
    expect([body.data.length, body.errors?.length]).toEqual([2, 1])
  },
  async 'late reject'(engine, prompt) {
    const { body } = await settled(engine, prompt)
    expect(body.errors).toMatchObject([{ code: 'contentPolicyViolation', status: 'error' }])
  },
  async never(engine, prompt) {
    const { task, reply } = submit(engine, prompt, { numberResults: 2 })
    await reply
    await settled(engine, 'another task')
    const poll = await engine.post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    expect(poll.body.data.map(({ status }) => status)).toEqual(['processing', 'processing'])
  },
  async nsfw(engine, prompt) {
    const checked = await settled(engine, prompt, { safety: { checkContent: true } })
    expect(checked.body.data[0].NSFWContent).toBe(true)
    expect((await settled(engine, prompt)).body.data[0]).not.toHaveProperty('NSFWContent')
  },
  async 'no cost'(engine, prompt) {
    const { body } = await settled(engine, prompt, { includeCost: true })
    expect(body.data[0]).not.toHaveProperty('cost')
  },
  async lost(engine, prompt) {
    const { body } = await settled(engine, prompt)
    expect(body.errors).toMatchObject([{ code: 'taskNotFound' }])
  },
  async deaf(engine, prompt) {
    const { task, reply } = submit(engine, prompt)
    await reply
    const poll = () => engine.post([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
    expect((await poll()).status).toBe(500)
    expect((await poll()).status).toBe(200)
  },
  async duplicate(engine, prompt) {
    const { data } = (await settled(engine, prompt, { numberResults: 2 })).body
    expect(data).toHaveLength(4)
    expect(new Set(data.map(({ imageUUID }) => imageUUID)).size).toBe(2)
  },
  async reverse(engine, prompt) {
    const { data } = (await settled(engine, prompt, { numberResults: 2, seed: '5' })).body
    expect(data.map(({ seed }) => seed)).toEqual(['6', '5'])
  },
  async expired(engine, prompt) {
    expect((await download(engine, prompt)).status).toBe(404)
  },
  async truncated(engine, prompt) {
    const response = await download(engine, prompt)
    expect(response.status).toBe(200)
    await expect(response.arrayBuffer()).rejects.toThrow()
  },
  async corrupt(engine, prompt) {
    const response = await download(engine, prompt)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBe(Number(response.headers.get('content-length')))
    expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  },
  async html(engine, prompt) {
    const response = await download(engine, prompt)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
  },
  async empty(engine, prompt) {
    const response = await download(engine, prompt)
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 0])
  },
}

let waits: number[] = []
const SLOW_MS = 5000

test.each(faults.map(({ name }) => name).filter(isHere))('[[%s]]', async (name) => {
  waits = []
  const wait = async (ms: number, signal: AbortSignal) => {
    if (ms > SLOW_MS) return realWorld.wait(ms, signal)
    waits.push(ms)
  }
  const engine = await startForTest({ world: { ...realWorld, wait } })
  await checks[name](engine, `a fox [[${name}]]`)
})

test('faults can hold for every task', async () => {
  const engine = await startForTest({ faults: '[[429 1]]' })
  const task = krea()
  expect((await engine.post([task])).status).toBe(429)
  expect((await engine.post([task])).status).toBe(200)
})

test('a spoiled download can be one of several', async () => {
  const engine = await startForTest()
  const { imageURL } = (await settled(engine, 'a fox [[expired 1]]')).body.data[0]
  expect((await fetch(imageURL)).status).toBe(404)
  expect((await fetch(imageURL)).status).toBe(200)
})
