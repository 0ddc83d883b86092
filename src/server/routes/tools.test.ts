import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, problemIn } from '../app.fixture.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const body = JSON.stringify({ params: { prompt: 'a lighthouse' } })
const json = { 'content-type': 'application/json', 'idempotency-key': 'k' }

test.each([
  ['without our header', { ...json, 'x-requested-with': null }, 403, 'forbidden'],
  ['from another site', { ...json, 'sec-fetch-site': 'cross-site' }, 403, 'forbidden'],
  ['to another host', { ...json, host: 'evil.example' }, 403, 'forbidden'],
  ['as a form', { ...json, 'content-type': 'text/plain' }, 415, 'unsupportedMedia'],
])('a paid call %s is refused', async (_, headers, status, code) => {
  const reply = await house.call('/api/tools/enhance', { method: 'POST', headers, body })
  expect(reply.status).toBe(status)
  expect((await problemIn(reply)).code).toBe(code)
})

test('JSON nested beyond reason and too many names are refused in words', async () => {
  const send = (text: string) =>
    house.call('/api/tools/enhance', { method: 'POST', headers: json, body: text })
  const deep = `{"params":{"prompt":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`
  expect((await send(deep)).status).toBe(400)
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`n${n}`, 1]))
  expect((await send(JSON.stringify({ params: many }))).status).toBe(422)
  expect((await send('{"params":{"__proto__":{"a":1}}}')).status).toBe(422)
})

test('a search from another page’s host is refused too', async () => {
  const reply = await house.call('/api/model-search', { headers: { host: 'evil.example' } })
  expect(reply.status).toBe(403)
})
