import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asset } from '../../contract/asset.ts'
import type { History } from '../../contract/history.ts'
import { type House, openHouse, problemIn } from '../app.fixture.ts'

let house: House
let source: Asset
let result: Asset
let locked: Asset
const upload = async (background: string): Promise<Asset> => {
  const plain = { width: 8, height: 8, channels: 3 as const, background }
  const body = new Uint8Array(await sharp({ create: plain }).png().toBuffer())
  const headers = { 'content-type': 'image/png' }
  return (await house.call('/api/assets', { method: 'POST', headers, body })).json()
}
beforeAll(async () => {
  house = await openHouse()
  source = await upload('#111')
  result = await upload('#222')
  locked = await upload('#333')
})
afterAll(() => house.close())

const say = (hash: string, body: unknown) =>
  house.call(`/api/assets/${hash}/origin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('what a picture was put together from', () => {
  it('is said once and read from both ends', async () => {
    const parts = { source: source.hash, result: result.hash }
    const reply = await say(locked.hash, parts)
    expect(reply.status).toBe(201)
    const history: History = await reply.json()
    expect(history.items).toEqual([
      { hash: locked.hash, kind: 'locked', imageId: null, mask: null, kept: true },
      { hash: result.hash, kind: 'result', imageId: null, mask: null, kept: true },
      { hash: source.hash, kind: 'upload', imageId: null, mask: null, kept: true },
    ])
    expect((await say(locked.hash, parts)).status).toBe(201)
    const of: History = await (await house.call(`/api/assets/${result.hash}/history`)).json()
    expect(of.locked).toEqual([locked.hash])
  })

  it('is refused by its part', async () => {
    const nowhere = '0'.repeat(64)
    const refused: [unknown, string][] = [
      [{ source: source.hash, result: nowhere }, 'result'],
      [{ source: nowhere, result: result.hash }, 'source'],
      [{ source: locked.hash, result: result.hash }, 'source'],
      [{ source: source.hash, result: locked.hash }, 'result'],
      [{ result: result.hash }, 'source'],
      [{ source: '../../etc', result: result.hash }, 'source'],
      [[], ''],
    ]
    for (const [body, path] of refused) {
      const reply = await say(locked.hash, body)
      expect(reply.status).toBe(422)
      expect(await problemIn(reply)).toMatchObject({ path })
    }
    const parts = { source: source.hash, result: result.hash }
    expect((await say(nowhere, parts)).status).toBe(404)
    expect((await say('nonsense', parts)).status).toBe(404)
    expect((await house.call(`/api/assets/${nowhere}/history`)).status).toBe(404)
  })

  it('of a fitted one is its original; it can be deleted by itself, what was given cannot', async () => {
    const fitted = await upload('#444')
    expect((await say(fitted.hash, { source: source.hash })).status).toBe(201)
    const history: History = await (await house.call(`/api/assets/${fitted.hash}/history`)).json()
    expect(history.items.map(({ kind }) => kind)).toEqual(['fitted', 'upload'])
    const drop = (hash: string) => house.call(`/api/assets/${hash}`, { method: 'DELETE' })
    expect((await drop(source.hash)).status).toBe(409)
    expect((await drop(fitted.hash)).status).toBe(204)
    expect((await drop(fitted.hash)).status).toBe(404)
    expect((await house.call(`/api/assets/${fitted.hash}`)).status).toBe(404)
    expect((await house.call(`/api/assets/${source.hash}`)).status).toBe(200)
  })
})
