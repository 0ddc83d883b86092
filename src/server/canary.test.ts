import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startEmulator } from './emulator/server.ts'
import { startS3 } from './files/bucket.test-support.ts'

// A whole server, its engine and its bucket; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const canaries = {
  RUNWARE_API_KEY: 'canary-of-the-engine-0123456789',
  S3_SECRET_ACCESS_KEY: 'canary-of-the-bucket-0123456789',
  METRICS_TOKEN: 'canary-of-the-figures-0123456789',
}
const holdsOne = (text: Uint8Array | string): string[] =>
  Object.values(canaries).filter((canary) => Buffer.from(text).includes(canary))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canary-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())

/** The server as a process with the planted secrets, until it answers. */
async function start(settings: Record<string, string>) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'debug', ...canaries, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      log += chunk
      const line = /^(http:\/\/\S+)\n/m.exec(log)?.[1]
      if (line) resolve(line)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(log)))
  })
  return {
    origin,
    log: () => log,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

describe('door 9: a planted secret', () => {
  it('is in no answer, log, database, file, object or downloaded picture', async () => {
    const bucket = await startS3()
    const engine = await startEmulator({
      host: '127.0.0.1',
      port: 0,
      folder: join(folder, 'engine'),
      keys: [canaries.RUNWARE_API_KEY],
      latencyMs: 0,
      loopbackCalls: false,
    })
    const server = await start({
      DATA_DIR: join(folder, 'data'),
      RUNWARE_BASE_URL: `${engine.url}/v1`,
      IMAGE_HOSTS: new URL(engine.url).host,
      S3_ENDPOINT: bucket.settings.endpoint,
      S3_BUCKET: bucket.settings.bucket,
      S3_ACCESS_KEY_ID: 'S3RVER',
    })
    const seen: string[] = []
    const call = async (path: string, init: RequestInit = {}) => {
      const headers = { 'x-requested-with': 'playground', ...init.headers }
      const reply = await fetch(`${server.origin}${path}`, { ...init, headers })
      const bytes = Buffer.from(await reply.arrayBuffer())
      seen.push(path)
      expect([path, ...holdsOne(bytes), ...holdsOne(JSON.stringify([...reply.headers]))]).toEqual([
        path,
      ])
      return { status: reply.status, text: bytes.toString() }
    }
    const post = (path: string, body: unknown) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
    const generate = async (params: object) => {
      const model = 'krea-flux-1-krea-dev'
      return JSON.parse((await post('/api/generations', { model, params })).text)
    }

    const size = { width: 256, height: 256 }
    const { id } = await generate({ positivePrompt: 'a canary in a cage', ...size })
    await vi.waitUntil(
      async () => JSON.parse((await call(`/api/generations/${id}`)).text).state === 'done',
      { timeout: 60_000, interval: 300 },
    )
    const [image] = JSON.parse((await call(`/api/generations/${id}`)).text).images
    await call(`/api/images/${image.id}`)
    await call(`${image.url}?download=canary`)
    await call(`${image.url}/160`)
    const upload = await sharp({
      create: { width: 64, height: 64, channels: 3, background: 'gold' },
    })
      .png()
      .toBuffer()
    await call('/api/assets', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(upload),
    })
    await generate({ positivePrompt: '', width: 3, nonsense: true })
    await call('/api/metrics', { headers: { authorization: `Bearer ${canaries.METRICS_TOKEN}` } })
    const document = JSON.parse((await call('/api/openapi.json')).text)
    const simple = Object.entries<object>(document.paths)
      .filter(([path, item]) => 'get' in item && !path.includes('{') && path !== '/api/events')
      .map(([path]) => path)
    for (const path of [...simple, '/api/docs', '/', '/api/none']) await call(path)
    expect(seen.length).toBeGreaterThan(15)

    await server.stop()
    await engine.close()
    expect(holdsOne(server.log())).toEqual([])
    expect(server.log()).not.toContain('a canary in a cage')
    const files = [...filesIn(join(folder, 'data')), ...filesIn(bucket.folder)]
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect([file, ...holdsOne(readFileSync(file))]).toEqual([file])
  })

  it('is in no file of the page, though it is set while the page is built', async () => {
    for (const [name, value] of Object.entries(canaries)) {
      vi.stubEnv(name, value)
      vi.stubEnv(`VITE_${name}`, value)
    }
    const { build } = await import('vite')
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const outDir = join(folder, 'dist')
    await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } })
    vi.unstubAllEnvs()
    const files = filesIn(outDir)
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect([file, ...holdsOne(readFileSync(file))]).toEqual([file])
  })
})
