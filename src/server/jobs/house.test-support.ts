import { createHash, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { AcceptedGeneration, Generation } from '../../contract/generation.ts'
import { parseJson } from '../../models/json.ts'
import type { Deps, Payer, World } from '../deps.ts'
import { localDoor } from '../doors/person.ts'
import type { Settings } from '../env.ts'
import type { Files } from '../files/files.ts'
import { createModelPictures } from '../model-pictures/model-pictures.ts'
import { toRefusal } from '../problem.ts'
import { replyWithRefusal } from '../refusal-reply.ts'
import { generationRoutes } from '../routes/generations.ts'
import { imageRoutes } from '../routes/images.ts'
import { modelPictureRoutes } from '../routes/model-pictures.ts'
import { modelSearchRoutes } from '../routes/model-search.ts'
import { queueRoutes } from '../routes/queue.ts'
import { spendRoutes } from '../routes/spend.ts'
import { toolRoutes } from '../routes/tools.ts'
import { webhookRoutes } from '../routes/webhooks.ts'
import { Secret } from '../secret.ts'
import { newDatabase, type TestDatabase } from '../store/databases.test-support.ts'
import { findGate } from '../store/gates.ts'
import type { Store } from '../store/store.ts'
import { createTools } from '../tools/run.ts'
import { createRunware } from '../upstream/runware.ts'
import { resume } from './lease.ts'
import { ScriptedEngine } from './scripted-engine.test-support.ts'
import { begin } from './worker.ts'

export const memoryFiles = (): Files & { held: Map<string, Uint8Array> } => {
  const held = new Map<string, Uint8Array>()
  const derived = new Map<string, Uint8Array>()
  return {
    held,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      held.set(hash, bytes)
      return { hash, bytes: bytes.length }
    },
    read: async (hash) => held.get(hash) ?? null,
    has: async (hash) => held.has(hash),
    async remove(hash) {
      held.delete(hash)
    },
    async putDerived(key, bytes) {
      derived.set(key, bytes)
    },
    readDerived: async (key) => derived.get(key) ?? null,
    async removeDerived(hash) {
      for (const key of derived.keys()) if (key.startsWith(hash)) derived.delete(key)
    },
    async *list() {
      for (const [hash, bytes] of held) yield { hash, bytes: bytes.length, at: 0 }
    },
    async *listDerived() {
      yield* derived.keys()
    },
    probe: async () => {},
  }
}

const settings: Settings = {
  host: '127.0.0.1',
  port: 0,
  dataDir: '/nowhere',
  key: new Secret('key-of-the-tests'),
  baseUrl: 'https://engine.example/v1',
  imageHosts: [],
  callHosts: [],
  publicOrigin: null,
  signIn: 'off',
  trustedProxies: [],
  databaseUrl: null,
  s3: null,
  metricsToken: null,
  dailyCap: null,
  personCap: null,
  totalCap: null,
  concurrency: 4,
  logLevel: 'error',
  emulatorLatency: 0,
  development: false,
}

export interface House {
  deps: Deps
  engine: ScriptedEngine
  database: TestDatabase
  store: Store
  /** Moves the clock on, ms. */
  pass(ms: number): void
  /** Works on all that is due, moving the clock from one due time to the next, at most `within` ms. */
  work(within?: number): Promise<void>
  /** One step of one due generation. */
  step(): Promise<boolean>
  post(
    params: object,
    more?: { key?: string; model?: string; [field: string]: unknown },
  ): Promise<Response>
  accept(params: object, more?: Parameters<House['post']>[1]): Promise<AcceptedGeneration>
  get(id: string): Promise<Generation>
  call(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string,
  ): Promise<Response>
  /** The same house after kill -9 and a new start: same rows and files, nothing in memory. */
  restart(change?: Partial<World>): Promise<House>
}

export const read = async <T>(response: Response): Promise<T> =>
  // Tests know what they asked for.
  parseJson(await response.text()) as T

export const krea = { positivePrompt: 'a lighthouse at dusk', width: 1024, height: 1024 }

type Caps = Pick<Settings, 'dailyCap' | 'personCap' | 'totalCap'>

interface Options extends Partial<Caps> {
  kind?: Store['kind']
  engineKind?: 'demo' | 'runware'
  /** Another engine than the scripted one, and the clock on the wall. */
  live?: { baseUrl: string; key: string }
}

/** The server's working half, with a scripted engine and a clock that stands still. */
export async function openHouse(options: Options = {}): Promise<House> {
  const database = await newDatabase(options.kind ?? 'sqlite')
  const time = { now: Date.UTC(2026, 4, 12, 9) }
  const files = memoryFiles()
  const engine = new ScriptedEngine()
  const quiet = () => {}
  const { live } = options
  const world: Omit<World, 'store'> = {
    files,
    engine: { kind: options.engineKind ?? 'runware', id: 'engine-1', host: 'engine.example' },
    runware: createRunware({
      baseUrl: live?.baseUrl ?? settings.baseUrl,
      key: new Secret(live?.key ?? 'key-of-the-tests'),
      fetch: live ? fetch : engine.fetch,
      imageHosts: [],
      embedded: live !== undefined,
    }),
    clock: live ? Date.now : () => time.now,
    newId: randomUUID,
    log: { debug: quiet, info: quiet, warn: quiet, error: (...said) => console.error(...said) },
  }
  return furnish(world, {
    database,
    engine,
    time,
    caps: {
      dailyCap: options.dailyCap ?? null,
      personCap: options.personCap ?? null,
      totalCap: options.totalCap ?? null,
    },
    live: live !== undefined,
  })
}

interface Furniture {
  live: boolean
  database: TestDatabase
  engine: ScriptedEngine
  time: { now: number }
  caps: Caps
}

async function furnish(rest: Omit<World, 'store'>, furniture: Furniture): Promise<House> {
  const { database, engine, time, caps, live } = furniture
  const store = await database.open()
  const jobs = { wake() {}, async stop() {} }
  const payer: Payer = { ...rest, store, settings: { ...settings, ...caps } }
  const tools = createTools(payer, async (ms) => {
    time.now += ms
    await new Promise((resolve) => (live ? setTimeout(resolve, ms) : setImmediate(resolve)))
  })
  const deps: Deps = { ...payer, jobs, tools }
  const pictures = createModelPictures(deps)
  const app = new Hono()
    .onError((error, c) =>
      replyWithRefusal(
        c,
        toRefusal(error, (_, cause) => console.error(cause)),
      ),
    )
    .use(localDoor)
    .route('/api/generations', generationRoutes(deps))
    .route('/api/images', imageRoutes(deps))
    .route('/api/spend', spendRoutes(deps))
    .route('/api/webhooks', webhookRoutes(deps))
    .route('/api/tools', toolRoutes(deps, tools))
    .route('/api/queue', queueRoutes(deps))
    .route('/api/model-search', modelSearchRoutes(deps, pictures))
    .route('/api/model-pictures', modelPictureRoutes(pictures))
  const call: House['call'] = async (method, path, headers = {}, body) =>
    app.request(path, { method, headers, body })
  const step = async () => {
    const begun = await begin(deps, deps.settings.concurrency)
    await begun?.step
    return begun !== undefined
  }
  const post: House['post'] = (params, { key = randomUUID(), model, ...more } = {}) =>
    call(
      'POST',
      '/api/generations',
      { 'idempotency-key': key, 'content-type': 'application/json' },
      JSON.stringify({ model: model ?? 'krea-flux-1-krea-dev', params, ...more }),
    )
  return {
    deps,
    engine,
    database,
    store,
    step,
    post,
    call,
    pass(ms) {
      time.now += ms
    },
    async work(within = 30 * 60_000) {
      const end = time.now + within
      for (;;) {
        while (await step());
        // Work in another instance's hands needs a turn too.
        await new Promise((resolve) => setImmediate(resolve))
        const rows = await store.db
          .selectFrom('generations')
          .select('due_at')
          .where('engine_id', '=', deps.engine.id)
          .where('due_at', 'is not', null)
          .execute()
        const dues = rows.map((row) => Number(row.due_at)).filter((at) => at <= end)
        if (dues.length === 0) break
        // What is due and was not taken waits for others: time goes on to theirs.
        const { closed, shut_until } = await findGate(store.db, deps.engine.id)
        const next = Math.min(...[...dues, shut_until].filter((at) => at > time.now))
        if (next > end || (closed !== null && !Number.isFinite(next))) break
        if (Number.isFinite(next)) time.now = next
      }
    },
    async accept(params, more) {
      const response = await post(params, more)
      if (response.status !== 202) throw new Error(await response.text())
      return read<AcceptedGeneration>(response)
    },
    async get(id) {
      return read<Generation>(await call('GET', `/api/generations/${id}`))
    },
    async restart(change = {}) {
      const next = await furnish({ ...rest, ...change }, furniture)
      await resume(next.deps)
      return next
    },
  }
}
