import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'
import { connectTo } from './socket.fixture.ts'

const login = (apiKey: string) => [{ taskType: 'authentication', apiKey }]

test('the login answers with a session, whatever the query', async () => {
  const { url } = await startForTest({ keys: ['key'] })
  for (const path of ['/v1', '/v1?sdk=js&version=1.3.2']) {
    const client = await connectTo(url, path)
    client.send(login('key'))
    expect(await client.next()).toEqual({
      data: [{ taskType: 'authentication', connectionSessionUUID: expect.any(String) }],
    })
  }
})

test('no other path is upgraded', async () => {
  const { url } = await startForTest()
  for (const path of ['/', '/v2', '/v1/', '//'])
    await expect(connectTo(url, path)).rejects.toThrow('404')
})

test('a wrong key is refused without taskUUID, and the socket stays open', async () => {
  const { url } = await startForTest({ keys: ['key'] })
  const client = await connectTo(url)
  client.send(login('wrong'))
  const refused = await client.next()
  expect(Object.keys(refused)).toEqual(['errors'])
  expect(refused.errors).toMatchObject([
    { code: 'invalidApiKey', parameter: 'apiKey', taskType: 'authentication' },
  ])
  expect(refused.errors?.[0]).not.toHaveProperty('taskUUID')
  client.send(login('key'))
  expect((await client.next()).data).toMatchObject([{ taskType: 'authentication' }])
})

test('a task before the login is refused, and the socket stays open', async () => {
  const { url } = await startForTest()
  const client = await connectTo(url)
  const task = krea()
  client.send([task])
  const refused = await client.next()
  expect(refused).toMatchObject({
    errors: [{ code: 'invalidApiKey', taskType: 'imageInference', taskUUID: task.taskUUID }],
  })
  client.send([...login('key'), task])
  expect((await client.next()).data).toMatchObject([{ taskType: 'authentication' }])
  expect((await client.next()).data).toMatchObject([{ taskUUID: task.taskUUID }])
})

test('a message that is announced too large ends the connection', async () => {
  const { url } = await startForTest()
  const asked = request(`${url}/v1`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  })
  asked.end()
  const [, socket] = await once(asked, 'upgrade')
  // A masked text frame of 1 TB; only its head is sent.
  socket.write(Buffer.from([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const [answer] = await once(socket, 'data')
  expect([answer[0], answer.readUInt16BE(2)]).toEqual([0x88, 1009])
  socket.destroy()
})
