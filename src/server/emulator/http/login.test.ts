import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'

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
  expect((await post([{ taskType: 'ping' }])).body.data).toEqual([{ taskType: 'ping', pong: true }])
  expect((await post([{ taskType: 'ping' }], { authorization: 'Bearer ' })).status).toBe(401)
})
