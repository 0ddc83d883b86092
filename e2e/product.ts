import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const project = join(import.meta.dirname, '..')
const startLimit = 20_000
const stopLimit = 10_000

/** Settings of the person running the tests must not reach the product under test. */
const machine = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'USERPROFILE', 'TEMP']

export type Settings = Record<string, string>

/**
 * One running copy of the built product with its own data folder. It keeps its port over restarts,
 * so that an open page finds it again.
 */
export class Product {
  readonly dataDir: string
  /** Everything the server has printed, over all its starts. */
  log = ''
  url = ''
  #child: ChildProcess | undefined
  #settings: Settings
  #root: string

  /** `root` is the folder of the sources that run. */
  constructor(dataDir: string, settings: Settings, root = project) {
    this.dataDir = dataDir
    this.#settings = settings
    this.#root = root
  }

  /** Starts it in a new temporary folder; resolves when it answers. */
  static async create(settings: Settings = {}, root = project): Promise<Product> {
    const product = new Product(await mkdtemp(join(tmpdir(), 'playground-')), settings, root)
    await product.start()
    return product
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && !this.#child.signalCode
  }

  async start(settings: Settings = {}): Promise<void> {
    if (this.isRunning) return
    Object.assign(this.#settings, settings)
    const kept = Object.fromEntries(machine.map((name) => [name, process.env[name]]))
    const port = this.url ? new URL(this.url).port : '0'
    const own = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port, DATA_DIR: this.dataDir }
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: this.#root,
      env: { ...kept, ...own, ...this.#settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const start = this.log.length
    const listen = (text: string) => {
      this.log += text
    }
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    await this.#answers(start)
  }

  async #answers(start: number): Promise<void> {
    const deadline = Date.now() + startLimit
    while (Date.now() < deadline) {
      if (!this.isRunning) break
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(this.log.slice(start))?.[0]
      const health = url ? await fetch(`${url}/api/health`).catch(() => undefined) : undefined
      if (url && health?.ok) {
        this.url = url
        return
      }
      await wait(25)
    }
    await this.kill()
    throw new Error(`The product did not start:\n${this.log.slice(start)}`)
  }

  /** Ends it with SIGKILL, as a crash or a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to end, as Ctrl-C does; one that does not obey is killed and reported. */
  async stop(): Promise<void> {
    const obeyed = await this.#end('SIGTERM')
    if (!obeyed) throw new Error(`The product ignored SIGTERM for ${stopLimit / 1000} s.`)
  }

  async #end(signal: NodeJS.Signals): Promise<boolean> {
    const child = this.#child
    if (!child || !this.isRunning) return true
    const gone = once(child, 'exit').then(() => true)
    child.kill(signal)
    const obeyed = await Promise.race([gone, wait(stopLimit, false, { ref: false })])
    if (!obeyed) child.kill('SIGKILL')
    await gone
    return obeyed
  }

  /** Kill -9 and start again on the same folder and port. */
  async restart(settings: Settings = {}): Promise<void> {
    await this.kill()
    await this.start(settings)
  }

  /** Ends it for good and removes its folder. */
  async remove(): Promise<void> {
    try {
      await this.stop()
    } finally {
      await rm(this.dataDir, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}
