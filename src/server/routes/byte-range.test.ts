import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import { type House, openHouse } from '../app.fixture.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'
import { isNamed, readRange } from './byte-range.ts'

test.each([
  [undefined, null],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=2-4', { start: 2, end: 4 }],
  ['bytes=2-', { start: 2, end: 9 }],
  ['bytes=2-99', { start: 2, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=999999999999999-', 'unsatisfiable'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['items=0-1', null],
  ['bytes=a-b', null],
  [`bytes=${'9'.repeat(400)}-`, null],
])('%s of ten bytes', (header, expected) => {
  expect(readRange(header, 10)).toEqual(expected)
})

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('If-None-Match %s names "a": %s', (header, expected) => {
  expect(isNamed(header, '"a"')).toBe(expected)
})

describe('door 6: a picture in parts', () => {
  let house: House
  let bytes: Uint8Array<ArrayBuffer>
  let path: string
  beforeAll(async () => {
    house = await openHouse()
    bytes = await picture(3)
    const headers = { 'content-type': 'image/jpeg' }
    const kept = await house.call('/api/assets', { method: 'POST', headers, body: bytes })
    path = `/api/assets/${(await kept.json()).hash}`
  })
  afterAll(() => house.close())

  it('is whole without a range, and says that parts can be had', async () => {
    const { status, headers } = await house.call(path)
    expect([status, headers.get('accept-ranges'), headers.get('content-length')]).toEqual([
      200,
      'bytes',
      `${bytes.length}`,
    ])
  })

  it('is as sandboxed as the whole', async () => {
    const reply = await house.call(path, { headers: { range: 'bytes=2-5' } })
    expect(reply.status).toBe(206)
    expect(reply.headers.get('content-range')).toBe(`bytes 2-5/${bytes.length}`)
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes.slice(2, 6))
    expect(reply.headers.get('content-type')).toBe('image/jpeg')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('behind its end is a 416 with the length', async () => {
    const reply = await house.call(path, { headers: { range: `bytes=${bytes.length}-` } })
    expect([reply.status, reply.headers.get('content-range')]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ])
    expect((await reply.arrayBuffer()).byteLength).toBe(0)
  })

  it('is a part only of the picture that If-Range names', async () => {
    const etag = (await house.call(path)).headers.get('etag') ?? ''
    const asked = async (ifRange: string) =>
      (await house.call(path, { headers: { range: 'bytes=0-1', 'if-range': ifRange } })).status
    expect(await asked(etag)).toBe(206)
    for (const other of ['"other"', `W/${etag}`, 'Wed, 21 Oct 2015 07:28:00 GMT'])
      expect(await asked(other)).toBe(200)
  })

  it('is not sent again to who has it, also for a HEAD or a range', async () => {
    const etag = (await house.call(path)).headers.get('etag') ?? ''
    for (const method of ['GET', 'HEAD']) {
      const headers = { 'if-none-match': `"x", W/${etag}`, range: 'bytes=0-1' }
      const reply = await house.call(path, { method, headers })
      expect([reply.status, (await reply.arrayBuffer()).byteLength]).toEqual([304, 0])
    }
  })

  it('is announced to a HEAD, whatever range it names', async () => {
    const reply = await house.call(path, { method: 'HEAD', headers: { range: 'bytes=0-1' } })
    expect([reply.status, reply.headers.get('content-length')]).toEqual([200, `${bytes.length}`])
    expect((await reply.arrayBuffer()).byteLength).toBe(0)
  })

  it('is the same for a thumbnail', async () => {
    const thumbnail = `${path}/${THUMBNAIL_WIDTHS[0]}`
    const reply = await house.call(thumbnail, { headers: { range: 'bytes=-4' } })
    expect([reply.status, (await reply.arrayBuffer()).byteLength]).toEqual([206, 4])
  })
})
