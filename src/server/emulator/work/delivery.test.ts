import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'
import { realWorld } from '../world.ts'
import { createFlatPainter } from './flat-painter.fixture.ts'
import type { Painter } from './painter.ts'

/** Paints one picture for each call of `release`. */
function createGatedPainter() {
  const flat = createFlatPainter()
  const held: (() => void)[] = []
  const painter: Painter = {
    close: flat.close,
    paint: async (job, output) => {
      await new Promise<void>((resolve) => held.push(resolve))
      return flat.paint(job, output)
    },
  }
  const release = (): boolean => {
    const next = held.shift()
    next?.()
    return next !== undefined
  }
  return { painter, release }
}

const poll = (taskUUID: string) => [{ taskType: 'getResponse', taskUUID }]

test('results become available one by one, in a stable order', async () => {
  const { painter, release } = createGatedPainter()
  const { post } = await startForTest({ painter })
  const task = krea({ deliveryMethod: 'async', numberResults: 3, seed: '5' })
  await post([task])
  const seen = new Set<number>()
  let released = 0
  while (!seen.has(3)) {
    const { body } = await post(poll(task.taskUUID))
    expect(body.data).toHaveLength(3)
    for (const [position, item] of body.data.entries())
      if (item.status === 'success') expect(item.seed).toBe(String(5 + position))
    const finished = body.data.filter(({ status }) => status === 'success').length
    seen.add(finished)
    if (finished === released && release()) released++
  }
  expect([...seen]).toEqual([0, 1, 2, 3])
})

test('a synchronous task leaves nothing to poll, but its details', async () => {
  const { post } = await startForTest()
  const task = krea()
  await post([task])
  expect(await post(poll(task.taskUUID))).toMatchObject({
    status: 404,
    body: { data: [], errors: [{ code: 'taskNotFound', taskUUID: task.taskUUID }] },
  })
  const { body } = await post([{ taskType: 'getTaskDetails', taskUUID: task.taskUUID }])
  expect(body.data).toMatchObject([
    { request: [task], response: { data: [{ taskType: 'imageInference' }] } },
  ])
})

test('a synchronous task that takes too long is answered 504', async () => {
  const world = { ...realWorld, wait: async () => {} }
  const { post } = await startForTest({ world })
  const { status, body } = await post([krea({ positivePrompt: 'a fox [[never]]' })])
  expect(status).toBe(504)
  expect(body.errors).toMatchObject([{ code: 'providerTimeout' }])
})

test('each picture takes its latency, the later ones of a task longer', async () => {
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  const { post, settle } = await startForTest({ latencyMs: 600, world: { ...realWorld, wait } })
  const task = krea({ deliveryMethod: 'async', numberResults: 3 })
  await post([task])
  await settle(task.taskUUID)
  expect(waits).toEqual([600, 1200, 1800])
})

test('a picture that cannot be painted fails its result alone', async () => {
  const flat = createFlatPainter()
  const painter: Painter = {
    close: flat.close,
    paint: async (job, output) => {
      if (job.seed === '6') throw new Error('Out of paint.')
      return flat.paint(job, output)
    },
  }
  const { post } = await startForTest({ painter })
  const some = await post([krea({ seed: '5', numberResults: 2 })])
  expect(some.status).toBe(200)
  expect(some.body.data).toMatchObject([{ seed: '5' }])
  expect(some.body.errors).toMatchObject([{ code: 'inferenceError' }])
  const none = await post([krea({ seed: '6' })])
  expect(none.status).toBe(500)
})
