import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../app.fixture.ts'

const page = '<!doctype html><title>Playground</title>'
const script = 'console.log(1)\n'.repeat(200)
let house: House
let dist = ''
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dist-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), page)
  await writeFile(join(dist, 'assets', 'main-abc.js'), script)
  await writeFile(join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(dist, '.build-stamp.json'), '{}')
  house = await openHouse({}, dist)
})
afterAll(async () => {
  await house.close()
  await rm(dist, { recursive: true, force: true })
})

const get = (path: string, encoding = 'identity', more = {}) =>
  house.call(path, { headers: { 'accept-encoding': encoding, ...more } })

describe('the built app', () => {
  it('is at /, asked for again each time', async () => {
    const reply = await get('/')
    expect(await reply.text()).toBe(page)
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(reply.headers.get('cache-control')).toBe('no-cache')
    const etag = reply.headers.get('etag') ?? ''
    expect((await get('/', 'identity', { 'if-none-match': etag })).status).toBe(304)
  })

  it('keeps files named after their contents for good', async () => {
    const reply = await get('/assets/main-abc.js')
    expect(reply.headers.get('cache-control')).toContain('immutable')
    expect(reply.headers.get('content-type')).toContain('text/javascript')
  })

  it('comes packed as the browser takes it', async () => {
    const packed = async (accept: string) => {
      const reply = await get('/assets/main-abc.js', accept)
      const bytes = Buffer.from(await reply.arrayBuffer())
      return { way: reply.headers.get('content-encoding'), bytes }
    }
    const br = await packed('gzip, deflate, br')
    expect([br.way, brotliDecompressSync(br.bytes).toString()]).toEqual(['br', script])
    const gzip = await packed('gzip, br;q=0')
    expect([gzip.way, gunzipSync(gzip.bytes).toString()]).toEqual(['gzip', script])
    expect((await packed('identity')).way).toBeNull()
    expect(br.bytes.length).toBeLessThan(script.length / 4)
  })

  it('is sent as the build compressed it, where it did', async () => {
    const ahead = brotliCompressSync('compressed to the end')
    const folder = await mkdtemp(join(tmpdir(), 'dist-'))
    await writeFile(join(folder, 'index.html'), page)
    await writeFile(join(folder, 'index.html.br'), ahead)
    const other = await openHouse({}, folder)
    const ask = (path: string, encoding: string) =>
      other.call(path, { headers: { 'accept-encoding': encoding } })
    const reply = await ask('/', 'gzip, br')
    expect(reply.headers.get('content-encoding')).toBe('br')
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(ahead)
    expect(await (await ask('/', 'identity')).text()).toBe(page)
    const zipped = Buffer.from(await (await ask('/', 'gzip')).arrayBuffer())
    expect(gunzipSync(zipped).toString()).toBe(page)
    expect((await ask('/index.html.br', 'br')).status).toBe(404)
    await other.close()
    await rm(folder, { recursive: true, force: true })
  })

  it.each([
    '/nowhere',
    '/index.htm',
    '/.build-stamp.json',
    '/assets/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ])('has nothing at %s', async (path) => {
    const reply = await get(path)
    expect(reply.status).toBe(404)
    expect(await reply.text()).toContain('There is no such page')
  })

  it('that was never built says so', async () => {
    const bare = await openHouse()
    const reply = await bare.call('/')
    expect(reply.status).toBe(503)
    expect(await reply.text()).toContain('npm start')
    await bare.close()
  })
})
