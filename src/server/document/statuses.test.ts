import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { assetUrl, THUMBNAIL_WIDTHS, thumbnailUrl } from '../../contract/asset.ts'
import { catalogue } from '../../models/index.ts'
import { type House as App, openHouse as openApp } from '../app.fixture.ts'
import { type House, krea, openHouse } from '../jobs/house.test-support.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'
import { toDocument } from './openapi.ts'

interface Call {
  parameters?: { name: string; required: boolean }[]
  responses: Record<string, unknown>
}
const document = toDocument({ models: catalogue, version: '1', origin: 'http://127.0.0.1' })
// The document's own form.
const callOf = (method: string, path: string) => document.paths[path]?.[method] as unknown as Call
const statusesOf = (method: string, path: string) => Object.keys(callOf(method, path).responses)

let house: House
let app: App
beforeAll(async () => {
  house = await openHouse()
  app = await openApp()
})
afterAll(() => app.close())

test('deleting a picture for good: 204, and 409 while it is under way', async () => {
  const { images } = await house.accept({ ...krea, numberResults: 2 }, { key: 'pressed' })
  const [one, other] = images.map(({ id }) => `/api/images/${id}`)
  const purge = async () => (await house.call('DELETE', `${one}?purge=1`)).status
  const said = [await purge()]
  await house.work()
  said.push(await purge(), (await house.call('DELETE', `${other}`)).status, await purge())
  expect(said).toEqual([409, 204, 200, 404])
  const known = statusesOf('delete', '/api/images/{id}')
  for (const status of said) expect(known).toContain(String(status))
  await house.call('DELETE', `${other}?purge=1`)
  expect((await house.post(krea, { key: 'pressed' })).status).toBe(409)
  expect(JSON.stringify(callOf('post', '/api/generations'))).toContain('deleted for good')
})

test('a picture, its thumbnail and a part of either', async () => {
  const headers = { 'content-type': 'image/jpeg' }
  const body = await picture(1)
  const { hash } = await (await app.call('/api/assets', { method: 'POST', headers, body })).json()
  const places = [
    ['/api/assets/{hash}', assetUrl(hash)],
    ['/api/assets/{hash}/{width}', thumbnailUrl(hash, THUMBNAIL_WIDTHS[0])],
  ] as const
  for (const [path, url] of places) {
    const etag = (await app.call(url)).headers.get('etag')
    const asked: Record<string, string | null>[] = [
      {},
      { range: 'bytes=0-1' },
      { range: 'bytes=999999-' },
      { 'if-none-match': etag },
    ]
    const said = await Promise.all(
      asked.map(async (more) => (await app.call(url, { headers: more })).status),
    )
    expect(said).toEqual([200, 206, 416, 304])
    for (const status of said) expect(statusesOf('get', path)).toContain(String(status))
  }
})

test('an engine’s call needs no header and may have any body', async () => {
  const path = '/api/webhooks/{task}/{mark}'
  const bare = { 'x-requested-with': null, origin: null, 'sec-fetch-site': null }
  const { status } = await app.call(`/api/webhooks/${randomUUID()}/mark`, {
    method: 'POST',
    headers: { ...bare, 'content-type': 'text/plain' },
    body: 'news',
  })
  expect(status).toBe(404)
  const { parameters, responses } = callOf('post', path)
  expect(parameters?.map(({ name }) => name)).toEqual(['task', 'mark'])
  expect(responses).toHaveProperty(['404'])
  expect(responses).not.toHaveProperty(['415'])
})

it('says of each other change that it needs the header', () => {
  const changes = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== 'get' && !path.startsWith('/api/webhooks/'))
      .map((method) => callOf(method, path)),
  )
  expect(changes.length).toBeGreaterThan(10)
  for (const { parameters = [] } of changes)
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'X-Requested-With', required: true }),
    )
})
