import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSET_MAX_BYTES, type Asset } from '../../contract/asset.ts'
import { type House, openHouse, problemIn } from '../app.fixture.ts'

let house: House
let picture: Uint8Array<ArrayBuffer>
let asset: Asset
beforeAll(async () => {
  house = await openHouse()
  const plain = { width: 700, height: 300, channels: 3 as const, background: '#369' }
  picture = new Uint8Array(await sharp({ create: plain }).png().toBuffer())
  const reply = await upload(picture)
  expect(reply.status).toBe(201)
  asset = await reply.json()
})
afterAll(() => house.close())

const upload = (body: BodyInit, type = 'image/png') =>
  house.call('/api/assets', { method: 'POST', headers: { 'content-type': type }, body })

describe('uploads', () => {
  it('say what the picture is, by its bytes and not by its label', async () => {
    expect(asset).toMatchObject({ mime: 'image/png', width: 700, height: 300, alpha: false })
    expect(asset.value).toBe(`asset:${asset.hash}`)
    const mislabelled: Asset = await (await upload(picture, 'image/webp')).json()
    expect(mislabelled).toEqual(asset)
  })

  it('trim what stands behind the picture', async () => {
    const polyglot = Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')])
    expect(await (await upload(polyglot)).json()).toEqual(asset)
  })

  it.each([
    ['text named png', Buffer.from('not a picture'), 'image/png', 415],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 415],
    ['JSON', Buffer.from('{}'), 'application/json', 415],
    ['nothing', Buffer.alloc(0), 'image/png', 400],
  ])('refuse %s', async (_, bytes, type, status) => {
    const reply = await upload(bytes, type)
    expect(reply.status).toBe(status)
    expect((await problemIn(reply)).message).toMatch(/\.$/)
  })

  it('refuse one byte too many, announced or not', async () => {
    const big = new Uint8Array(ASSET_MAX_BYTES + 1)
    expect((await upload(big)).status).toBe(413)
    const headers = { 'content-type': 'image/png', 'content-length': String(big.length) }
    const announced = await house.call('/api/assets', { method: 'POST', headers, body: 'x' })
    expect(announced.status).toBe(413)
    expect((await problemIn(announced)).message).toContain('30 MB')
  })
})

describe('pictures', () => {
  it('door 6: are served with their decoded type, sandboxed, for good', async () => {
    const reply = await house.call(asset.url)
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(picture)
    const { headers } = reply
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toContain('immutable')
    const again = { 'if-none-match': headers.get('etag') ?? '' }
    expect((await house.call(asset.url, { headers: again })).status).toBe(304)
  })

  it('come with their facts', async () => {
    expect(await (await house.call(`${asset.url}/about`)).json()).toEqual(asset)
  })

  it('come in four widths, made once', async () => {
    const sizes = await Promise.all(
      [160, 320, 640, 1280].map(async (width) => {
        const reply = await house.call(`${asset.url}/${width}`)
        expect(reply.headers.get('content-security-policy')).toContain('sandbox')
        return (await sharp(await reply.arrayBuffer()).metadata()).width
      }),
    )
    expect(sizes).toEqual([160, 320, 640, 700])
    expect(await house.deps.files.readDerived(`${asset.hash}.w160`)).not.toBeNull()
    for (const odd of ['161', '0160', '1e2', '-160', 'x']) {
      expect((await house.call(`${asset.url}/${odd}`)).status).toBe(404)
    }
  })

  it.each([
    ['sunset', 'sunset.png'],
    ['sunset.jpg', 'sunset.png'],
    ['../../etc/passwd', 'etc passwd.png'],
    ['a"; filename="evil.exe', 'a filename= evil.exe.png'],
    ['line\r\nset-cookie: x', 'line set-cookie x.png'],
    ['', 'picture.png'],
    ['a\u202Egnp.exe', 'a gnp.exe.png'],
  ])('are saved under a safe name: %j', async (wish, name) => {
    const reply = await house.call(`${asset.url}?download=${encodeURIComponent(wish)}`)
    const header = reply.headers.get('content-disposition') ?? ''
    expect(header).toContain(`attachment; filename="${name}"`)
  })

  it('keep a name in any script', async () => {
    const reply = await house.call(`${asset.url}?download=${encodeURIComponent('夕焼け (1)')}`)
    const header = reply.headers.get('content-disposition') ?? ''
    expect(header).toBe(
      `attachment; filename="___ (1).png"; filename*=UTF-8''%E5%A4%95%E7%84%BC%E3%81%91%20%281%29.png`,
    )
  })

  it.each(['0'.repeat(64), 'x', '..%2f..%2fplayground.sqlite', '%00'])(
    'are missing by %s',
    async (hash) => {
      for (const end of ['', '/160', '/about']) {
        expect((await house.call(`/api/assets/${hash}${end}`)).status).toBe(404)
      }
    },
  )
})
