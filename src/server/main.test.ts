import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

// Whole processes start here; a busy machine takes its time for each.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const running = new Set<ChildProcess>()
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'))
})
afterEach(async () => {
  for (const child of running) await end(child, 'SIGKILL')
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
})

interface Run {
  child: ChildProcess
  /** Everything printed so far. */
  text(): string
  /** The first line printed, once it is whole. */
  address: Promise<string>
  code: Promise<number | null>
}

function run(settings: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(tmpdir(), 'main-test-cache'),
      PORT: '0',
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const address = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk
      const line = /^(http:\/\/\S+)\n/m.exec(text)?.[1]
      if (line) resolve(line)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const code = once(child, 'close').then(([status]): number | null => {
    running.delete(child)
    return status
  })
  return { child, text: () => text, address, code }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await gone
}

const health = async (address: string) => (await fetch(`${address}/api/health`)).json()
const ours = { 'x-requested-with': 'playground' }

describe('a start', () => {
  it('says where it is, and answers there', async () => {
    const { address, text } = run()
    const origin = await address
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(text().split('\n')[0]).toBe(origin)
    expect((await health(origin)).engine.kind).toBe('demo')
  })

  it('a second one on the same folder names the first and ends well', async () => {
    const first = await run().address
    const second = run()
    expect(await second.code).toBe(0)
    expect(second.text().split('\n')[0]).toBe(first)
    expect((await health(first)).status).toBe('ready')
  })

  it('two at once end as one that runs and one that names it', async () => {
    const both = [run(), run()]
    const [one, other] = await Promise.all(both.map(({ address }) => address))
    expect(one).toBe(other)
    expect(await Promise.race(both.map(({ code }) => code))).toBe(0)
  })

  it('after kill -9 takes the folder again as the same engine', async () => {
    const first = run()
    const { engine } = await health(await first.address)
    await end(first.child, 'SIGKILL')
    const again = await health(await run().address)
    expect(again.engine.id).toBe(engine.id)
  })

  it('ends when asked to, though a page listens, and leaves nothing half-written', async () => {
    const { address, child, code } = run()
    const stream = await fetch(`${await address}/api/events`)
    expect(stream.status).toBe(200)
    child.kill('SIGTERM')
    expect(await code).toBe(0)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
    await stream.body?.cancel().catch(() => {})
  })

  it('keeps its port for the next start', async () => {
    const first = run({ PORT: '' })
    const origin = await first.address
    await end(first.child, 'SIGTERM')
    expect(await run({ PORT: '' }).address).toBe(origin)
  })

  it('on a taken port says so when the port was asked for', async () => {
    const { port } = new URL(await run().address)
    const other = await mkdtemp(join(tmpdir(), 'main-'))
    const refused = run({ PORT: port, DATA_DIR: other })
    expect(await refused.code).toBe(1)
    expect(refused.text()).toContain(`Port ${port} is taken`)
    await rm(other, { recursive: true, force: true })
  })

  it('lists all that is wrong with the settings, without a stack', async () => {
    const { code, text } = run({ HOST: '0.0.0.0', PORT: 'x', PUBLIC_ORIGIN: 'http://a.example' })
    expect(await code).toBe(1)
    for (const name of ['HOST', 'PORT', 'PUBLIC_ORIGIN']) expect(text()).toContain(name)
    expect(text()).not.toContain('    at ')
  })

  it('promise 10: refuses a folder that lost its history, naming the file', async () => {
    const first = run()
    await first.address
    await end(first.child, 'SIGKILL')
    for (const name of await readdir(folder))
      if (name.startsWith('playground.sqlite')) await rm(join(folder, name))
    const second = run()
    expect(await second.code).toBe(1)
    expect(second.text()).toContain(join(folder, 'playground.sqlite'))
    expect(await readdir(folder)).not.toContain('playground.sqlite')
  })

  it('never writes the key down', async () => {
    const key = 'kept-to-itself-0123456789'
    const settings = {
      RUNWARE_API_KEY: key,
      RUNWARE_BASE_URL: 'http://127.0.0.1:9/v1',
      LOG_LEVEL: 'debug',
    }
    const { address, text, child } = run(settings)
    const origin = await address
    const { engine } = await health(origin)
    expect(engine.kind).toBe('runware')
    const headers = { ...ours, 'content-type': 'application/json', 'idempotency-key': 'a' }
    const params = { positivePrompt: 'a private prompt', width: 512, height: 512 }
    const body = JSON.stringify({ model: 'krea-flux-1-krea-dev', params })
    const reply = await fetch(`${origin}/api/generations`, { method: 'POST', headers, body })
    expect(await reply.text()).not.toContain(key)
    await end(child, 'SIGTERM')
    expect(text()).not.toContain(key)
    expect(text()).not.toContain('a private prompt')
    for (const name of await readdir(folder, { recursive: true })) {
      const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0))
      expect([name, bytes.includes(key)]).toEqual([name, false])
    }
  })
})

/** Pours `length` bytes into a request and resolves with the answer, read once all was sent. */
function pour(
  url: string,
  length: number,
  announced: boolean,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...ours,
      'content-type': 'image/png',
      ...(announced ? { 'content-length': length } : {}),
    }
    const call = request(url, { method: 'POST', headers }, (reply) => {
      let text = ''
      reply.on('data', (chunk) => {
        text += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    call.on('error', reject)
    const chunk = Buffer.alloc(1024 * 1024, 1)
    let left = length
    const more = () => {
      while (left > 0) {
        left -= chunk.length
        if (!call.write(chunk)) return void call.once('drain', more)
      }
      call.end()
    }
    more()
  })
}

const raw = (address: string, text: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', () => resolve(answer))
  })

describe('door 8: on a real connection', () => {
  it('100 MB are refused with words, announced or not, and the server goes on', async () => {
    const origin = await run().address
    for (const announced of [true, false]) {
      const { status, text } = await pour(`${origin}/api/assets`, 100 * 1024 * 1024, announced)
      expect(status).toBe(413)
      expect(JSON.parse(text).error.code).toBe('tooLarge')
    }
    const foreign = await pour(`${origin}/api/generations`, 100 * 1024 * 1024, true)
    expect(foreign.status).toBe(415)
    expect((await health(origin)).status).toBe('ready')
  })

  it('what is no request is a 400 in our shape', async () => {
    const origin = await run().address
    const { host } = new URL(origin)
    const broken = [
      'nonsense\r\n\r\n',
      'GET / HTTP/1.0\r\n\r\n',
      `GET /\\..\\ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`,
    ]
    for (const text of broken) {
      const answer = await raw(origin, text)
      expect(answer).toMatch(/^HTTP\/1\.1 (400|403)/)
      expect(answer).toContain('"error":{"code":"')
    }
    const long = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`
    expect(await raw(origin, long)).toMatch(/^HTTP\/1\.1 431/)
  })
})
