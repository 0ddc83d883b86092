import { randomBytes, randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Engine } from '../contract/engine.ts'
import { createApp } from './app.ts'
import { isLoopback } from './complaints.ts'
import type { Deps, World } from './deps.ts'
import { developmentPages } from './dev-pages.ts'
import { demoEngine, runwareEngine } from './engine.ts'
import { DEFAULT_PORT, readEnv, type Settings } from './env.ts'
import { toFace } from './face.ts'
import { openFiles } from './files/open-files.ts'
import {
  announceAddress,
  rememberedPort,
  rememberPort,
  runningAddress,
  withdrawAddress,
} from './folder/address.ts'
import { type Folder, openFolder } from './folder/folder.ts'
import { startJobs } from './jobs/worker.ts'
import { listen, refuseUnreadable } from './listen.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics/metrics.ts'
import { linkForAdministrator } from './people/invite.ts'
import { problemOf } from './problem.ts'
import { Secret } from './secret.ts'
import { tidy } from './tidy.ts'
import { createTools } from './tools/run.ts'
import { createPublicFetch } from './upstream/public-fetch.ts'
import { createRunware } from './upstream/runware.ts'
import { openWebhooks } from './webhooks/webhooks.ts'

/** What is under way when the process is asked to end may take this long, ms. */
const GRACE_MS = 3000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Upstream {
  engine: Engine
  baseUrl: string
  key: Secret
  close(): Promise<void>
}

/** Runware where there is a key, else our own engine on a port and with a key of the moment. */
async function openUpstream(settings: Settings, folder: Folder): Promise<Upstream> {
  const { key, baseUrl, dataDir } = settings
  if (key) return { engine: runwareEngine(baseUrl, key), baseUrl, key, close: async () => {} }
  // Seventy files that a real engine has no use for.
  const { startEmulator } = await import('./emulator/server.ts')
  const own = randomBytes(32).toString('base64url')
  const { url, close } = await startEmulator({
    host: '127.0.0.1',
    port: 0,
    folder: join(dataDir, 'engine'),
    keys: [own],
    latencyMs: settings.emulatorLatency,
    loopbackCalls: false,
  })
  return { engine: demoEngine(folder.id, url), baseUrl: `${url}/v1`, key: new Secret(own), close }
}

const starting = () =>
  Response.json({ error: problemOf('unavailable', 'The server is starting.') }, { status: 503 })

async function serve(settings: Settings, folder: Folder): Promise<() => Promise<void>> {
  const write = (line: string) => process.stderr.write(line)
  const log = createLog({ level: settings.logLevel, clock: Date.now, write })
  const files = await openFiles(folder.store.db, settings, fetch)
  const known = await rememberedPort(settings.dataDir)
  await withdrawAddress(settings.dataDir)

  let answer: (request: Request, env: object) => Response | Promise<Response> = starting
  const handle = getRequestListener((request, env) => answer(request, env), {
    // Ours lets a sender finish that is refused; the built-in one cuts after half a second.
    autoCleanupIncoming: false,
    errorHandler: refuseUnreadable,
  })
  const port = settings.port ?? known ?? DEFAULT_PORT
  const insist = settings.port !== null
  const listener = await listen((...sockets) => void handle(...sockets), {
    host: settings.host,
    port,
    insist,
  })
  const bound = { ...settings, port: listener.port }
  const upstream = await openUpstream(bound, folder)
  const runware = createRunware({
    ...upstream,
    fetch,
    fetchPicture: createPublicFetch(),
    imageHosts: settings.imageHosts,
    embedded: settings.key === null || isLoopback(new URL(settings.baseUrl).hostname),
  })
  const metrics = createMetrics()
  // The embedded engine opens no addresses.
  const open = settings.key === null ? null : settings.publicOrigin
  const world: World = {
    store: folder.store,
    files,
    engine: upstream.engine,
    runware,
    clock: Date.now,
    newId: randomUUID,
    log,
    trace: metrics.span,
    ...(open === null ? {} : { webhooks: await openWebhooks(folder.store.db, open) }),
  }
  const jobs = await startJobs(world, bound.concurrency)
  const tools = createTools({ ...world, settings: bound })
  const stopTidying = tidy({ ...world, tools })
  const deps: Deps = { ...world, settings: bound, jobs, tools, metrics }
  const pages = settings.development ? await developmentPages(listener.server) : undefined
  answer = createApp(deps, pages).fetch

  const { origin, address } = toFace(bound)
  const link = await linkForAdministrator(deps, settings.publicOrigin ?? origin)
  if (settings.port !== 0) await rememberPort(settings.dataDir, listener.port)
  await announceAddress(settings.dataDir, address)
  say(origin)
  // Written at a proper end alone otherwise: after kill -9 everything would be compiled again.
  setImmediate(flushCompileCache)
  if (listener.port !== port && port !== 0)
    say(`Port ${port} is taken; this one is kept for ${settings.dataDir} from now on.`)
  say(
    settings.key
      ? `Pictures come from ${upstream.engine.host} and cost money.`
      : 'Pictures come from the built-in demo engine: computed here, for free. RUNWARE_API_KEY brings the real models.',
  )
  if (link !== null) say(`Administrator, choose a password (once, within 7 days): ${link}`)
  return async () => {
    stopTidying()
    await Promise.all([listener.close(GRACE_MS), jobs.stop(GRACE_MS)])
    await upstream.close()
    await folder.store.close()
    folder.lock.release()
  }
}

/** Ends by signal, within the grace; a second signal ends at once. */
function endOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end).on('SIGINT', end)
}

async function start(): Promise<void> {
  // Prompts, pictures and the history are for the person who started this.
  process.umask(0o077)
  const settings = readEnv(process.env)
  const { dataDir } = settings
  const folder = await openFolder(dataDir, settings.databaseUrl?.reveal())
  if (folder) return endOnSignal(await serve(settings, folder))
  const origin = await runningAddress(dataDir, { fetch })
  if (origin === null)
    throw new Error(
      `Another process holds ${dataDir} but does not answer. End it, or choose another DATA_DIR.`,
    )
  say(origin)
  say(`Already running on ${dataDir}.`)
  process.exit(0)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
