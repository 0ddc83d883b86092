import { expect, test } from 'vitest'
import { krea, newUUID, startForTest } from '../emulator.fixture.ts'
import { createFlatPainter } from '../work/flat-painter.fixture.ts'
import { logInTo } from './socket.fixture.ts'

const start = async (options: Parameters<typeof startForTest>[0] = {}) => {
  const engine = await startForTest(options)
  return { ...engine, client: await logInTo(engine.url) }
}

test('ping and pong', async () => {
  const { client } = await start()
  client.send([{ taskType: 'ping', ping: true }])
  expect(await client.next()).toEqual({ data: [{ taskType: 'ping', pong: true }] })
  client.send([{ taskType: 'ping', taskUUID: newUUID() }])
  expect(await client.next()).toEqual({ data: [{ taskType: 'ping', pong: true }] })
})

test('synchronous results come one by one as they finish', async () => {
  const flat = createFlatPainter()
  const painter = {
    ...flat,
    paint: async (...asked: Parameters<typeof flat.paint>) => {
      // The second result is finished once the first was seen.
      if (asked[0].seed === '6') await seen
      return flat.paint(...asked)
    },
  }
  let see = () => {}
  const seen = new Promise<void>((resolve) => {
    see = resolve
  })
  const { client } = await start({ painter })
  client.send([krea({ numberResults: 2, seed: '5' })])
  const first = await client.next()
  expect(first.data).toMatchObject([{ seed: '5', imageURL: expect.any(String) }])
  expect(first.data[0]).not.toHaveProperty('status')
  see()
  expect((await client.next()).data).toMatchObject([{ seed: '6' }])
})

test('seeds are exact', async () => {
  const { client } = await start()
  client.send([krea({ seed: '9007199254740993' })])
  expect(await client.nextText()).toContain('"seed":9007199254740993')
})

test('an async task is acknowledged once, and a poll holds all its results', async () => {
  const { client, settle } = await start()
  const task = krea({ deliveryMethod: 'async', numberResults: 3 })
  const { taskType, taskUUID } = task
  client.send([task])
  expect(await client.next()).toEqual({ data: [{ taskType, taskUUID }] })
  await settle(taskUUID)
  client.send([{ taskType: 'getResponse', taskUUID }])
  const { data } = await client.next()
  expect(data.map(({ status }) => status)).toEqual(['success', 'success', 'success'])
  expect(data[0]).toMatchObject({ taskType: 'imageInference', taskUUID })
  expect(client.nothingWaits()).toBe(true)
})

test('a batch is answered task by task', async () => {
  const { client } = await start()
  const [good, bad] = [krea(), krea({ steps: 51 })]
  client.send([bad, good])
  const frames = [await client.next(), await client.next()]
  expect(frames).toMatchObject([
    { errors: [{ code: 'invalidSteps', taskUUID: bad.taskUUID }] },
    { data: [{ taskUUID: good.taskUUID }] },
  ])
  for (const frame of frames) expect(Object.keys(frame)).toHaveLength(1)
})

test('a task of which some failed: its results, then its errors', async () => {
  const { client } = await start()
  client.send([krea({ positivePrompt: 'a fox [[fail 1]]', numberResults: 2 })])
  expect(await client.next()).toMatchObject({ data: [{ imageUUID: expect.any(String) }] })
  expect(await client.next()).toMatchObject({ errors: [{ code: 'inferenceError' }] })
})

test('a poll of it is the error alone', async () => {
  const { client, settle } = await start()
  const task = krea({
    positivePrompt: 'a fox [[fail 1]]',
    numberResults: 2,
    deliveryMethod: 'async',
  })
  client.send([task])
  await client.next()
  await settle(task.taskUUID)
  client.send([{ taskType: 'getResponse', taskUUID: task.taskUUID }])
  const polled = await client.next()
  expect(Object.keys(polled)).toEqual(['errors'])
  expect(polled.errors).toMatchObject([{ taskUUID: task.taskUUID, status: 'error' }])
})

test('what is no task is refused, and the socket stays open', async () => {
  const { client } = await start()
  for (const text of ['{', '[]', '[1]', '['.repeat(20_000)]) {
    client.sendText(text)
    expect(await client.next()).toMatchObject({ errors: [{ code: 'invalidRequest' }] })
  }
  client.send([{ taskType: 'ping' }])
  expect((await client.next()).data).toMatchObject([{ pong: true }])
})

test('binary frames end the connection', async () => {
  const { client } = await start()
  client.sendText(Buffer.from('[]'))
  expect(await client.closed).toBe(1003)
})

test('a dry run by the query of the address', async () => {
  const { url } = await startForTest()
  const client = await logInTo(url, undefined, '/v1?sdk=js&version=1.3.2&dryRun=1')
  const task = krea({ width: 1024, height: 1024, numberResults: 2 })
  client.send([task])
  const { taskType, taskUUID } = task
  expect((await client.next()).data).toEqual(Array(2).fill({ taskType, taskUUID, cost: 0.0098 }))
})

test('the engine closes its sockets when it stops', async () => {
  const { client, close } = await start()
  await close()
  expect(await client.closed).toBe(1001)
})
