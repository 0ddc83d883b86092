import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { krea, newUUID, startForTest } from '../emulator.fixture.ts'

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

test('an offer to speak HTTP/2 is ignored', async () => {
  const { url } = await startForTest()
  const headers = {
    authorization: 'Bearer key',
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': '',
  }
  const asked = request(`${url}/v1`, { method: 'POST', headers })
  asked.end('[{"taskType":"ping"}]')
  const [response] = await once(asked, 'response')
  expect(response.statusCode).toBe(200)
  response.resume()
})

test('GET / says what this server is and how to make it fail', async () => {
  const { url } = await startForTest()
  const text = await (await fetch(url)).text()
  expect(text).toContain('Demo engine')
  expect(text).toContain('[[slow]]')
  expect(text).toContain('Make it night')
})
