import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse, problemIn } from './app.fixture.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const json = { 'content-type': 'application/json', 'idempotency-key': 'a' }
const post = (headers: Record<string, string | null>, body: BodyInit = '{}') =>
  house.call('/api/generations', { method: 'POST', headers: { ...json, ...headers }, body })

describe('door 1: the Host list', () => {
  const bad = ['evil.example', 'evil.example:4317', '127.0.0.1', '127.0.0.1:80', 'localhost', '']
  const odd = ['127.0.0.1:4317.evil.example', 'x127.0.0.1:4317', '127.0.0.1:4317, evil.example']

  it.each([...bad, ...odd])(
    'refuses %j for pages, files, calls and streams alike',
    async (host) => {
      for (const path of ['/', '/assets/x.js', '/api/health', '/api/events', '/api/assets/0']) {
        const reply = await house.call(path, { headers: { host } })
        expect([path, reply.status]).toEqual([path, 403])
        expect((await problemIn(reply)).code).toBe('forbidden')
      }
    },
  )

  it('answers calls under each of our names', async () => {
    for (const host of ['127.0.0.1:4317', 'localhost:4317', 'LOCALHOST:4317', '[::1]:4317']) {
      expect((await house.call('/api/health', { headers: { host } })).status).toBe(200)
    }
  })

  it('moves pages to the one address', async () => {
    const reply = await house.call('/?image=a%20b', { headers: { host: 'localhost:4317' } })
    expect(reply.status).toBe(307)
    expect(reply.headers.get('location')).toBe('http://127.0.0.1:4317/?image=a%20b')
  })

  it('adds the public origin and no suffix of it', async () => {
    const open = await openHouse({ publicOrigin: 'https://play.example' })
    const status = async (host: string) =>
      (await open.call('/api/health', { headers: { host } })).status
    expect(await status('play.example')).toBe(200)
    expect(await status('a.play.example')).toBe(403)
    await open.close()
  })

  it('names the public origin where everybody comes from elsewhere', async () => {
    const far = await openHouse({ host: '0.0.0.0', publicOrigin: 'https://play.example' })
    const reply = await far.call('/', { headers: { host: '127.0.0.1:4317' } })
    expect(reply.status).not.toBe(403)
    const other = await far.call('/', { headers: { host: 'localhost:4317' } })
    expect(other.headers.get('location')).toBe('https://play.example/')
    expect((await far.call('/', { headers: { host: '0.0.0.0:4317' } })).status).toBe(403)
    await far.close()
  })
})

describe('door 2: state changes', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a typed address', { 'sec-fetch-site': 'none' }],
    ['another origin', { 'sec-fetch-site': null, origin: 'https://evil.example' }],
    ['another port', { 'sec-fetch-site': null, origin: 'http://127.0.0.1:9999' }],
    ['a sandboxed page', { 'sec-fetch-site': null, origin: 'null' }],
    ['a form without our header', { 'x-requested-with': null }],
    ['a wrong header', { 'x-requested-with': 'XMLHttpRequest' }],
  ])('from %s are refused before the body is read', async (_, headers) => {
    let read = false
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request('http://127.0.0.1:4317/api/generations', {
      method: 'POST',
      body,
      // Node asks for it with a stream; TypeScript's browser types do not know it.
      ...({ duplex: 'half' } as object),
    })
    const all = {
      ...json,
      host: '127.0.0.1:4317',
      origin: 'http://127.0.0.1:4317',
      'x-requested-with': 'playground',
      ...headers,
    }
    for (const [name, value] of Object.entries(all)) if (value) request.headers.set(name, value)
    const reply = await house.app.request(request)
    expect(reply.status).toBe(403)
    expect(read).toBe(false)
  })

  it('cover every method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const headers = { 'sec-fetch-site': 'cross-site' }
      expect((await house.call('/api/images/x', { method, headers })).status).toBe(403)
    }
  })

  it('get no leave for other origins', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const reply = await house.call('/api/health', { headers })
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('door 8: what a body may be', () => {
  it.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'image/png',
    'application/json; charset=utf-16',
    'application/jsonp',
  ])('%s is refused where JSON is expected', async (type) => {
    const reply = await post({ 'content-type': type })
    expect(reply.status).toBe(415)
    expect((await problemIn(reply)).code).toBe('unsupportedMedia')
  })

  it('a body without a type, or packed, is refused', async () => {
    const bare = await post(
      { 'content-type': null, 'content-length': '2' },
      new Uint8Array([123, 125]),
    )
    expect(bare.status).toBe(415)
    expect((await post({ 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it.each(['', '{', 'nonsense', '{"a":}', '\u0000', '[1,]', '{"model":"x"', '"'.repeat(3)])(
    'malformed JSON %j is a 400 in our shape',
    async (body) => {
      const reply = await post({}, body)
      expect(reply.status).toBe(400)
      expect((await problemIn(reply)).code).toBe('badRequest')
    },
  )

  it('text that is not UTF-8 is a 400', async () => {
    expect((await post({}, new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).status).toBe(400)
  })

  it.each([
    ['arrays', '['.repeat(20_000)],
    ['closed arrays', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    [
      'a deep parameter',
      `{"model":"flux-1-kontext-dev","params":${'{"lora":'.repeat(70)}1${'}'.repeat(70)}}`,
    ],
    ['a million items', `[${'0,'.repeat(1_000_000)}0]`],
  ])('%s beyond reason are a 400', async (_, body) => {
    expect((await post({}, body)).status).toBe(400)
  })

  it('brackets inside strings are text', async () => {
    const prompt = `${'[{\\"'.repeat(500)}\\\\`
    const reply = await post({}, `{"model":"none","params":{"positivePrompt":"${prompt}"}}`)
    expect(reply.status).toBe(422)
  })

  it('__proto__ is an unknown name like any other', async () => {
    const reply = await post({}, '{"model":"krea-flux-1-krea-dev","params":{"__proto__":{"a":1}}}')
    expect(reply.status).toBe(422)
  })
})

describe('door 7: every reply', () => {
  it('carries the policy on pages and calls', async () => {
    for (const path of ['/', '/nowhere', '/api/health', '/api/nowhere']) {
      const { headers } = await house.call(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types worker$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  it('has our shape on unknown calls of any method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const reply = await house.call('/api/nowhere', { method })
      expect(reply.status).toBe(404)
      expect((await problemIn(reply)).code).toBe('notFound')
    }
  })

  it('hides what nobody foresaw, and logs it under an id', async () => {
    const broken = await openHouse()
    await broken.deps.store.close()
    const reply = await broken.call('/api/health')
    expect(reply.status).toBe(500)
    const problem = await problemIn(reply)
    expect(problem).toMatchObject({ code: 'internal', id: expect.any(String) })
    expect(JSON.stringify(problem)).not.toContain('driver')
    // The problem was just matched to hold an id.
    const { id } = problem as unknown as { id: string }
    expect(broken.lines.some((line) => line.includes(id) && line.includes('stack'))).toBe(true)
    await broken.close()
  })

  it('is logged without its query', async () => {
    await house.call('/api/generations?q=a-secret-garden')
    expect(house.lines.join('')).toContain('/api/generations')
    expect(house.lines.join('')).not.toContain('a-secret-garden')
  })
})
