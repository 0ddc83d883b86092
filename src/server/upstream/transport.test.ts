import { expect, test } from 'vitest'
import { Secret } from '../secret.ts'
import { send } from './transport.ts'

const key = new Secret('sk-very-secret')

const sendWith = (answer: () => Response | Error) => {
  const seen: { init?: RequestInit } = {}
  const fetch: typeof globalThis.fetch = async (_, init) => {
    seen.init = init
    const reply = answer()
    if (reply instanceof Error) throw reply
    return reply
  }
  const transport = { baseUrl: 'https://engine.example/v1', key, fetch }
  return {
    seen,
    answer: send(transport, [{ taskType: 'ping', seed: '9223372036854775807' }], 1000),
  }
}

const thrown = (cause: object) => Object.assign(new TypeError('fetch failed'), { cause })

test('one array of tasks, the key in its header, seeds as bare integers, no redirects', async () => {
  const { seen, answer } = sendWith(() => Response.json({ data: [] }))
  expect(await answer).toEqual({ kind: 'answered', items: [], errors: [] })
  expect(seen.init).toMatchObject({
    method: 'POST',
    redirect: 'error',
    body: '[{"taskType":"ping","seed":9223372036854775807}]',
    headers: { authorization: 'Bearer sk-very-secret' },
  })
})

test.each([
  ['notSent', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
  ['notSent', { code: 'ECONNREFUSED' }],
  ['notSent', { code: 'UND_ERR_CONNECT_TIMEOUT' }],
  ['notSent', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  ['notSent', { code: 'ETIMEDOUT', syscall: 'connect' }],
  ['silence', { code: 'ETIMEDOUT', syscall: 'read' }],
  ['silence', { code: 'ECONNRESET' }],
  ['silence', { code: 'UND_ERR_SOCKET' }],
])('%s after %j', async (kind, cause) => {
  expect((await sendWith(() => thrown(cause)).answer).kind).toBe(kind)
})

test('time that ran out is silence', async () => {
  const error = new DOMException('too late', 'TimeoutError')
  expect(await sendWith(() => error).answer).toEqual({ kind: 'silence', reason: 'TimeoutError' })
})

test('a key that the engine quotes goes no further; Retry-After is read', async () => {
  const { answer } = sendWith(() =>
    Response.json(
      {
        errors: [
          {
            code: 'sk-very-secret',
            message: 'The key sk-very-secret is odd.',
            parameter: ['sk-very-secret'],
            taskUUID: 'sk-very-secret',
          },
        ],
        data: [{ imageUUID: 'sk-very-secret', imageURL: 'https://a/sk-very-secret.jpg' }],
      },
      { status: 429, headers: { 'retry-after': '12' } },
    ),
  )
  const told = await answer
  expect(told).toMatchObject({ kind: 'refused', retryAfter: 12 })
  expect(JSON.stringify(told)).not.toContain('sk-very-secret')
})
