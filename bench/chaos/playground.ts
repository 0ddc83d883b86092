import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Generation } from '../../src/contract/generation.ts'
import { parseJson } from '../../src/models/json.ts'
import type { Sent } from './odd-bodies.ts'

const project = join(import.meta.dirname, '..', '..')
const START_MS = 120_000
const LOOK_MS = 20
/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

/** The product itself, as a process that can be killed and frozen. */
export class Playground {
  url = ''
  /** What it printed since it began. */
  said = ''
  readonly #settings: Record<string, string>
  #child: ChildProcess | undefined

  constructor(settings: Record<string, string>) {
    this.#settings = settings
  }

  /** Starts it, without waiting for anything. */
  begin(): ChildProcess {
    const { PATH, HOME, TMPDIR } = process.env
    const port = this.url ? new URL(this.url).port : '0'
    this.said = ''
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: project,
      env: {
        PATH,
        HOME,
        TMPDIR,
        NODE_ENV: 'production',
        NODE_COMPILE_CACHE: join(project, '.tools', 'compile-cache'),
        PORT: port,
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text).slice(-20_000)
        this.url = /^(http:\/\/127\.0\.0\.1:\d+)$/m.exec(this.said)?.[1] ?? this.url
      })
    return child
  }

  /** Starts it; resolves with the milliseconds until it answered that it is ready. */
  async start(): Promise<number> {
    const began = performance.now()
    const child = this.begin()
    while (performance.now() - began < START_MS) {
      if (child.exitCode !== null) break
      const health = this.url ? await fetch(`${this.url}/api/health`).catch(() => null) : null
      const ready = health?.ok === true
      await health?.body?.cancel()
      if (ready) return performance.now() - began
      await wait(LOOK_MS)
    }
    const end = child.signalCode ?? child.exitCode
    const how = end === null ? `is still not there after ${START_MS} ms` : `ended with ${end}`
    throw new Error(`The playground ${how}:\n${this.said}`)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  /** Sends a signal and does not wait for what comes of it. */
  tell = (signal: NodeJS.Signals): void => void this.#child?.kill(signal)

  freeze = (): void => void this.#child?.kill('SIGSTOP')
  thaw = (): void => void this.#child?.kill('SIGCONT')

  /** The most memory it ever had, bytes; 0 where the system does not say. */
  async peakMemory(): Promise<number> {
    const status = await readFile(`/proc/${this.#child?.pid}/status`, 'utf8').catch(() => '')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  }

  /**
   * What its main thread has computed so far, ms: on a busy machine this says more than a clock. 0
   * where the system does not say.
   */
  async worked(): Promise<number> {
    const pid = this.#child?.pid
    const stat = await readFile(`/proc/${pid}/task/${pid}/stat`, 'utf8').catch(() => '')
    // Behind the name, which may hold anything, user and system time are the 12th and 13th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS
  }

  /** Asks for pictures; a cut connection rejects. */
  post(body: unknown, key: string = randomUUID()): Promise<Response> {
    return fetch(`${this.url}/api/generations`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'playground',
        'idempotency-key': key,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  /** Sends a body byte by byte as it is; in pieces, it does not say its length. */
  send({ bytes, headers, chunked }: Sent): Promise<Response> {
    return fetch(`${this.url}/api/generations`, {
      method: 'POST',
      headers: { ...headers, 'x-requested-with': 'playground', 'idempotency-key': randomUUID() },
      body: chunked ? new Blob([Uint8Array.from(bytes)]).stream() : Uint8Array.from(bytes),
      ...(chunked ? { duplex: 'half' } : {}),
    })
  }

  async read<T>(path: string): Promise<T> {
    const reply = await fetch(`${this.url}${path}`)
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}.`)
    // The routes of the product; the caller names what it asked for.
    return parseJson(await reply.text()) as T
  }

  /** Every generation, newest first. */
  async generations(): Promise<Generation[]> {
    const all: Generation[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const path: string = `/api/generations?limit=100${cursor ? `&cursor=${cursor}` : ''}`
      const page: { items: Generation[]; nextCursor: string | null } = await this.read(path)
      all.push(...page.items)
      cursor = page.nextCursor
    }
    return all
  }

  /** Resolves once nothing waits any more; false after `ms`. */
  async settles(ms: number): Promise<boolean> {
    const end = performance.now() + ms
    while (performance.now() < end) {
      const health = await this.read<{ waiting: number }>('/api/health').catch(() => null)
      if (health?.waiting === 0) return true
      await wait(200)
    }
    return false
  }
}
