import type { APIRequestContext, APIResponse } from '@playwright/test'
import { generations, krea, make, post, small, upload } from './bff.ts'
import { expect, test } from './journey.ts'
import { flatPng, pngBomb } from './pictures.ts'
import { send } from './raw-request.ts'

/** A refusal in words, with its status. */
async function expectRefusal(
  reply: APIResponse,
  status: number,
  said: RegExp,
  path?: string,
): Promise<void> {
  const text = await reply.text()
  expect(reply.status(), text).toBe(status)
  expect(reply.headers()['content-type']).toContain('application/json')
  const { error } = JSON.parse(text)
  const issues: { path: string; message: string }[] = error.issues ?? []
  const issue = path === undefined ? error : issues.find((one) => one.path === path)
  expect(issue?.message, text).toMatch(said)
}

const lighthouse = { positivePrompt: 'a lighthouse', ...small }

test('what is no JSON is refused as such', async ({ request }) => {
  await expectRefusal(await post(request, '{"model": '), 400, /JSON/)
  await expectRefusal(await post(request, '\u0000\u0001garbage'), 400, /JSON/)
  await expectRefusal(await post(request, ''), 400, /./)
})

test('another shape than a request is refused', async ({ request }) => {
  for (const body of [null, 3, '"text"', [], {}, { model: krea }, { model: krea, params: [] }]) {
    const reply = await post(request, body)
    await expectRefusal(reply, 422, /./)
  }
  await expectRefusal(
    await post(request, { model: 'no-such-model', params: lighthouse }),
    422,
    /no-such-model/,
  )
  await expectRefusal(
    await post(request, { model: krea, params: lighthouse, extra: 1 }),
    422,
    /extra cannot be given here/,
  )
})

test('20,000 levels are refused without being read', async ({ request }) => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const body = `{"model":"${krea}","params":{"positivePrompt":${deep}}}`
  await expectRefusal(await post(request, body), 400, /level|deep|nest/i)
  const objects = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  await expectRefusal(await post(request, objects), 400, /level|deep|nest/i)
})

test('door 10: unknown and former names are refused by their path', async ({ request }) => {
  const ask = (params: Record<string, unknown>) =>
    post(request, { model: krea, params: { ...lighthouse, ...params } })
  await expectRefusal(await ask({ prompt: 'x' }), 422, /not a parameter of this model/, 'prompt')
  await expectRefusal(
    await ask({ usePromptWeighting: true }),
    422,
    /former spelling; it is promptWeighting now/,
    'usePromptWeighting',
  )
  await expectRefusal(
    await ask({ lora: [{ model: 'a:b@c', wait: 1 }] }),
    422,
    /not a parameter/,
    'lora[0].wait',
  )
  await expectRefusal(await ask({ taskUUID: 'x' }), 422, /set by the playground/, 'taskUUID')
})

test('a request needs its key, and the key its request', async ({ request }) => {
  const headers = { 'X-Requested-With': 'playground', 'Content-Type': 'application/json' }
  const data = { model: krea, params: lighthouse }
  const keyless = await request.post('/api/generations', { headers, data })
  await expectRefusal(keyless, 400, /Idempotency-Key/)
  await expectRefusal(await post(request, data, 'two words'), 400, /Idempotency-Key/)

  const key = `key-${Date.now()}`
  const first = await post(request, data, key)
  expect(first.status()).toBe(202)
  const again = await post(request, data, key)
  expect((await again.json()).id).toBe((await first.json()).id)
  const other = { model: krea, params: { ...lighthouse, steps: 5 } }
  await expectRefusal(await post(request, other, key), 409, /./)
})

const uploads: { what: string; bytes: () => Promise<Buffer>; status: number; said: RegExp }[] = [
  {
    what: 'a text called a picture',
    bytes: async () => Buffer.from('Dear Ada, this is no picture.'),
    status: 415,
    said: /JPEG, PNG and WEBP/,
  },
  {
    what: 'an SVG',
    bytes: async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    status: 415,
    said: /JPEG, PNG and WEBP/,
  },
  {
    what: 'half a picture',
    bytes: async () => (await flatPng(200, 200, '#445566')).subarray(0, 150),
    status: 422,
    said: /cut off or damaged/,
  },
  {
    what: 'a decompression bomb',
    bytes: async () => pngBomb(30_000),
    status: 413,
    said: /million pixels/,
  },
  { what: 'nothing', bytes: async () => Buffer.alloc(0), status: 400, said: /empty/ },
]

for (const { what, bytes, status, said } of uploads) {
  test(`not stored: ${what}`, async ({ request }) => {
    await expectRefusal(await upload(request, await bytes()), status, said)
  })
}

test('100 MB are refused before they are read', async ({ product }) => {
  const reply = await send(`${product.url}/api/assets`, {
    method: 'POST',
    headers: {
      'X-Requested-With': 'playground',
      'Content-Type': 'image/png',
      'Content-Length': String(100 * 1024 * 1024),
    },
    body: Buffer.alloc(100 * 1024 * 1024),
  })
  expect(reply.status).toBe(413)
  expect(JSON.parse(reply.text).error.message).toMatch(/30 MB/)
})

test('door 1: another host than ours is refused on every path', async ({ product }) => {
  const { host, hostname, port } = new URL(product.url)
  for (const path of ['/', '/api/health', '/api/events', '/api/generations', '/assets/x.js']) {
    for (const name of [
      'evil.example',
      `evil.example:${port}`,
      `${hostname}.evil.example:${port}`,
      '127.0.0.1:1',
    ])
      expect((await send(`${product.url}${path}`, { headers: { Host: name } })).status).toBe(403)
  }
  const health = await send(`${product.url}/api/health`, { headers: { Host: host } })
  expect(health.status).toBe(200)
})

test('a page of another site changes nothing', async ({ product, request }) => {
  const before = await generations(request)
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
    'X-Requested-With': 'playground',
  }
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: product.url.replace('127.0.0.1', 'localhost.evil.example') },
    { 'X-Requested-With': 'somebody' },
  ]
  const body = JSON.stringify({ model: krea, params: lighthouse })
  for (const extra of foreign) {
    const reply = await send(`${product.url}/api/generations`, {
      method: 'POST',
      headers: { ...headers, ...extra },
      body,
    })
    expect(reply.status, JSON.stringify(extra)).toBe(403)
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  }
  expect((await generations(request)).length).toBe(before.length)
})

test('door 2: a form of another site changes nothing', async ({ page, product, request }) => {
  const before = (await generations(request)).length
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="text/plain" action="${product.url}/api/generations">
        <button name='{"model":"${krea}","params":{"positivePrompt":"a' value='b"}}'>Win</button>
      </form>`,
    }),
  )
  await page.goto('http://evil.example/')
  const answer = page.waitForResponse(`${product.url}/api/generations`)
  await page.getByRole('button', { name: 'Win' }).click()
  expect((await answer).status()).toBe(403)
  expect((await generations(request)).length).toBe(before)
})

test('other methods and paths answer in words', async ({ request }) => {
  const headers = { 'X-Requested-With': 'playground' }
  const answers: [APIResponse, number[]][] = [
    [await request.get('/api/nothing'), [404]],
    [await request.get('/api/generations/none'), [404]],
    [await request.get('/api/assets/..%2f..%2fetc%2fpasswd'), [404]],
    [await request.get(`/api/assets/${'0'.repeat(64)}`), [404]],
    [await request.get('/api/generations?cursor=%00garbage'), [400, 422]],
    [await request.delete('/api/generations', { headers }), [404, 405]],
    [await request.delete('/api/images/none', { headers }), [404]],
  ]
  for (const [reply, statuses] of answers) {
    expect(statuses, reply.url()).toContain(reply.status())
    expect((await reply.json()).error.message.length).toBeGreaterThan(10)
  }
})

async function isWell(request: APIRequestContext): Promise<void> {
  expect((await request.get('/api/health')).ok()).toBe(true)
  const made = await make(request, { positivePrompt: 'all is well', ...small })
  expect(made.state).toBe('done')
}

test('after many bad requests the next good one is made', async ({ request }) => {
  const bodies = ['{', '[]', 'null', `{"params":${'['.repeat(500)}`, '"', '{"model":1}']
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => post(request, bodies[index % bodies.length])),
  )
  await isWell(request)
})
