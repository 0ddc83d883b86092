import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import { readEnv, type Settings } from './env.ts'
import { openDisk } from './files/disk.ts'
import { createLog } from './log.ts'
import { builtPages } from './routes/built-pages.ts'
import type { TestDatabase } from './store/databases.test-support.ts'
import { openStore } from './store/store.ts'

const silent = async () => ({ kind: 'silence' as const, reason: 'nobody is there' })

const noTools = {
  run: () => Promise.reject(new Error('nobody is there')),
  resume: async () => {},
  sweep: async () => {},
}

export interface House {
  app: Hono
  deps: Deps
  folder: string
  /** Moves the clock on, ms. */
  pass(ms: number): void
  /** What was logged, line by line. */
  lines: string[]
  /** A request as our own page sends it; headers given here come on top, `null` takes one away. */
  call(path: string, init?: CallInit): Promise<Response>
  close(): Promise<void>
}

export interface CallInit {
  method?: string
  headers?: Record<string, string | null>
  body?: BodyInit
}

const ours = {
  host: '127.0.0.1:4317',
  origin: 'http://127.0.0.1:4317',
  'sec-fetch-site': 'same-origin',
  'x-requested-with': 'playground',
}

/** The whole app on an empty store and a temporary folder; its engine never answers. */
export async function openHouse(
  change: Partial<Settings> = {},
  dist?: string,
  database?: TestDatabase,
): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'house-'))
  const lines: string[] = []
  let ahead = 0
  const store = await (database?.open() ?? openStore({ file: ':memory:' }))
  const deps: Deps = {
    settings: { ...readEnv({ DATA_DIR: folder, LOG_LEVEL: 'debug' }), ...change },
    store,
    files: await openDisk(folder),
    engine: { kind: 'demo', id: 'demo-test', host: '127.0.0.1' },
    runware: {
      submit: silent,
      account: silent,
      ask: silent,
      details: silent,
      upload: silent,
      run: silent,
      search: silent,
      download: () => Promise.reject(new Error('nobody is there')),
      toLasting: () => null,
    },
    jobs: { wake() {}, async stop() {} },
    tools: noTools,
    clock: () => Date.now() + ahead,
    newId: randomUUID,
    log: createLog({ level: 'debug', clock: Date.now, write: (line) => void lines.push(line) }),
  }
  const app = createApp(deps, builtPages(dist ?? join(folder, 'dist')))
  return {
    app,
    deps,
    folder,
    lines,
    pass(ms) {
      ahead += ms
    },
    async call(path, { headers = {}, ...init } = {}) {
      const all = Object.entries({ ...ours, ...headers })
      const kept = all.filter((entry): entry is [string, string] => entry[1] !== null)
      return app.request(path, { ...init, headers: kept })
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A refusal's problem. */
export const problemIn = async (reply: Response): Promise<{ code: string; message: string }> =>
  (await reply.json()).error
