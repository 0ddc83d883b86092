import { expect, test } from 'vitest'
import { krea, startForTest, temporaryFolder } from '../emulator.fixture.ts'
import { realWorld } from '../world.ts'
import { isLoopback } from './loopback.ts'
import { receiver } from './receiver.fixture.ts'

const details = (taskUUID: string) => [{ taskType: 'getTaskDetails', taskUUID }]

test('the embedded engine opens no address and says so', async () => {
  const { post, settle } = await startForTest()
  const webhookURL = 'https://example.com/hook'
  const task = krea({ webhookURL, uploadEndpoint: 'http://127.0.0.1:9/put' })
  const { taskType, taskUUID } = task
  expect((await post([task])).body.data).toEqual([{ taskType, taskUUID }])
  expect((await settle(taskUUID)).body.data).toMatchObject([{ status: 'success' }])
  const [item] = (await post(details(taskUUID))).body.data
  expect(item.request).toEqual([task])
  expect(item.response.data).toMatchObject([{ taskUUID, imageURL: expect.any(String) }])
  expect(item.calls).toMatchObject([
    { parameter: 'webhookURL', state: 'notSent', note: expect.stringContaining('no addresses') },
    { parameter: 'uploadEndpoint', state: 'notSent' },
  ])
})

test('stand-alone it sends a flat object for each finished picture, again until it is taken', async () => {
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  const hook = await receiver(500, 404)
  const world = { ...realWorld, wait, random: () => 0 }
  const { post } = await startForTest({ loopbackCalls: true, world })
  const task = krea({ webhookURL: hook.address, seed: '9007199254740993', includeCost: true })
  await post([task])
  await hook.done
  expect(hook.calls).toHaveLength(3)
  expect(waits).toEqual([250, 500])
  const text = hook.calls[2]?.body.toString() ?? ''
  expect(text).toContain('"seed":9007199254740993')
  expect(JSON.parse(text)).toMatchObject({
    taskType: 'imageInference',
    taskUUID: task.taskUUID,
    imageURL: expect.any(String),
    cost: expect.any(Number),
  })
})

test('a call that was pending when the engine stopped is made after the next start', async () => {
  const hook = await receiver(500)
  const folder = temporaryFolder()
  const first = await startForTest({ folder, loopbackCalls: true, world: neverRetrying })
  const task = krea({ webhookURL: hook.address })
  await first.post([task])
  const calls = async () => (await first.post(details(task.taskUUID))).body.data[0].calls
  while ((await calls())?.[0]?.attempts !== 1);
  expect(await calls()).toMatchObject([{ state: 'pending', note: 'Answered 500.' }])
  await first.close()
  await startForTest({ folder, loopbackCalls: true })
  await hook.done
  expect(hook.calls).toHaveLength(2)
})

/** Waits for ever, so that only a new start tries again. */
const neverRetrying = { ...realWorld, wait: () => new Promise<void>(() => {}) }

test('the finished file is put to the upload endpoint', async () => {
  const put = await receiver()
  const { post } = await startForTest({ loopbackCalls: true })
  const { body } = await post([krea({ uploadEndpoint: put.address, outputFormat: 'PNG' })])
  await put.done
  const file = await (await fetch(body.data[0].imageURL)).arrayBuffer()
  expect(put.calls).toMatchObject([{ method: 'PUT', type: 'image/png', body: Buffer.from(file) }])
})

test.each([
  ['http://127.0.0.1:80/', true],
  ['http://127.9.9.9/', true],
  ['http://[::1]:1/', true],
  ['https://localhost/', true],
  ['http://0x7f000001/', true],
  ['http://127.0.0.1.example.com/', false],
  ['http://10.0.0.1/', false],
  ['http://localhost.example.com/', false],
  ['nonsense', false],
])('%s leads to this computer: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})
