import { expect, test } from 'vitest'
import { krea, newUUID, startForTest } from '../emulator.fixture.ts'
import { createFlatPainter } from '../work/flat-painter.fixture.ts'
import { realWorld, type World } from '../world.ts'
import { createSessions } from './sessions.ts'
import { SILENCE_MS } from './silence.ts'
import { connectTo, logInTo } from './socket.fixture.ts'

/** A world whose time passes when the test says so. */
function createSlowWorld() {
  let now = 1_800_000_000_000
  const waiting = new Set<{ at: number; go(): void }>()
  const world: World = {
    ...realWorld,
    clock: () => now,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer = { at: now + ms, go: resolve }
        waiting.add(timer)
        signal.addEventListener('abort', () => {
          waiting.delete(timer)
          reject(signal.reason)
        })
      }),
  }
  const pass = (ms: number) => {
    now += ms
    for (const timer of waiting) {
      if (timer.at > now) continue
      waiting.delete(timer)
      timer.go()
    }
  }
  return { world, pass }
}

/** Paints when the test says so. */
function createHeldPainter() {
  const flat = createFlatPainter()
  let release = () => {}
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const painter = {
    ...flat,
    paint: async (...asked: Parameters<typeof flat.paint>) => {
      begin()
      await held
      return flat.paint(...asked)
    },
  }
  return { painter, begun, release: () => release() }
}

test('who comes back gets what was missed', async () => {
  const { painter, begun, release } = createHeldPainter()
  const { url, post } = await startForTest({ painter })
  const client = await logInTo(url)
  const task = krea({ numberResults: 2 })
  client.send([task])
  await begun
  await client.leave()
  release()
  const details = [{ taskType: 'getTaskDetails', taskUUID: task.taskUUID }]
  while ((await post(details)).body.data[0].response?.data.length !== 2);
  const back = await logInTo(url, client.uuid)
  expect(back.uuid).toBe(client.uuid)
  expect((await back.next()).data).toMatchObject([{ taskUUID: task.taskUUID }])
  expect((await back.next()).data).toMatchObject([{ taskUUID: task.taskUUID }])
  await back.leave()
  const again = await logInTo(url, client.uuid)
  again.send([{ taskType: 'ping' }])
  expect((await again.next()).data).toMatchObject([{ pong: true }])
})

test('who is back before the end gets the results on the new connection', async () => {
  const { painter, begun, release } = createHeldPainter()
  const { url } = await startForTest({ painter })
  const client = await logInTo(url)
  const task = krea()
  client.send([task])
  await begun
  const back = await logInTo(url, client.uuid)
  expect(await client.closed).toBe(1006)
  release()
  expect((await back.next()).data).toMatchObject([{ taskUUID: task.taskUUID }])
})

test('an unknown session, and one of another key, is a fresh one', async () => {
  const { url } = await startForTest()
  const owner = await logInTo(url)
  const unknown = newUUID()
  expect((await logInTo(url, unknown)).uuid).not.toBe(unknown)
  const other = await connectTo(url)
  const login = { taskType: 'authentication', apiKey: 'other', connectionSessionUUID: owner.uuid }
  other.send([login])
  expect((await other.next()).data[0].connectionSessionUUID).not.toBe(owner.uuid)
})

test('a session is forgotten after five minutes', async () => {
  const { world, pass } = createSlowWorld()
  const { url } = await startForTest({ world })
  const comeBack = async (ms: number) => {
    const client = await logInTo(url)
    await client.leave()
    // The engine learns of a close after the client does: a round trip lies between.
    await fetch(url)
    pass(ms)
    await fetch(url)
    return (await logInTo(url, client.uuid)).uuid === client.uuid
  }
  expect(await comeBack(4 * 60_000)).toBe(true)
  expect(await comeBack(6 * 60_000)).toBe(false)
})

test('120 s of silence end a connection, any word begins them anew', async () => {
  const { world, pass } = createSlowWorld()
  const { url } = await startForTest({ world })
  const client = await logInTo(url)
  pass(SILENCE_MS - 1)
  client.send([{ taskType: 'ping' }])
  await client.next()
  pass(SILENCE_MS - 1)
  client.send([{ taskType: 'ping' }])
  expect((await client.next()).data).toMatchObject([{ pong: true }])
  pass(SILENCE_MS)
  expect(await client.closed).toBe(1001)
})

test('what is kept is bounded: the oldest goes first, and what need not be kept at once', () => {
  const { signal } = new AbortController()
  const session = createSessions({ world: realWorld, signal }).open('key', undefined)
  for (let frame = 0; frame < 600; frame++) session.deliver(String(frame), true)
  session.deliver('a poll', false)
  const sent: string[] = []
  session.attach({ send: (text) => sent.push(text), cut: () => {} })
  expect([sent.length, sent[0], sent.at(-1)]).toEqual([500, '100', '599'])
})
