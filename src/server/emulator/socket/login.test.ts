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
