/**
 * The product's server as main.ts wires it, for measuring: its spans are kept, the engine is given
 * by address, and beside the built app it serves the reference pages.
 */
import { randomUUID } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../src/server/app.ts'
import type { Span } from '../../src/server/deps.ts'
import { runwareEngine } from '../../src/server/engine.ts'
import { readEnv } from '../../src/server/env.ts'
import { openDisk } from '../../src/server/files/disk.ts'
import { openFolder } from '../../src/server/folder/folder.ts'
import { startJobs } from '../../src/server/jobs/worker.ts'
import { listen, refuseUnreadable } from '../../src/server/listen.ts'
import { createLog } from '../../src/server/log.ts'
import { builtPages } from '../../src/server/routes/built-pages.ts'
import type { Pages } from '../../src/server/routes/pages.ts'
import { createTools } from '../../src/server/tools/run.ts'
import { createRunware } from '../../src/server/upstream/runware.ts'
import { answer, sayReady } from './answering.ts'

const { APP_PAGES, REFERENCE_PAGES, ...env } = process.env
const settings = readEnv(env)
const { key, baseUrl, dataDir } = settings
const folder = await openFolder(dataDir)
if (!folder || !key) throw new Error('The bench gives a folder of its own and a key.')

const spans: Span[] = []
const world = {
  store: folder.store,
  files: await openDisk(dataDir),
  engine: runwareEngine(baseUrl, key),
  // Embedded: its pictures come over plain HTTP.
  runware: createRunware({ baseUrl, key, fetch, imageHosts: [], embedded: true }),
  clock: Date.now,
  newId: randomUUID,
  log: createLog({ level: 'error', clock: Date.now, write: (line) => process.stderr.write(line) }),
  trace: (span: Span) => void spans.push(span),
}
const jobs = await startJobs(world, settings.concurrency)

const frozen = new Map<string, string>()
const app = builtPages(APP_PAGES ?? '')
const reference = builtPages(REFERENCE_PAGES ?? '')
const pages: Pages = async (c) => {
  const html = frozen.get(c.req.path)
  if (html !== undefined) return c.html(html)
  return (await app(c)) ?? reference(c)
}

let reply: (request: Request, env: object) => Response | Promise<Response> = () =>
  new Response(null, { status: 503 })
const handle = getRequestListener((request, context) => reply(request, context), {
  autoCleanupIncoming: false,
  errorHandler: refuseUnreadable,
})
const { host } = settings
const { port } = await listen((...sockets) => void handle(...sockets), {
  host,
  port: 0,
  insist: true,
})
const payer = { ...world, settings: { ...settings, port } }
reply = createApp({ ...payer, jobs, tools: createTools(payer) }, pages).fetch

answer({
  memory: () => process.memoryUsage.rss(),
  spans: () => spans.splice(0),
  /** A page to be served as it stands, by path. */
  page: (value) => {
    // The bench sends both as strings.
    const { path, html } = value as { path: string; html: string }
    frozen.set(path, html)
  },
})
process.on('SIGTERM', () => process.exit(0))
sayReady(`http://${host}:${port}`)
