import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { databases, newDatabase } from '../store/databases.test-support.ts'
import type { Store, StoreAddress } from '../store/store.ts'
import { picture } from './scripted-engine.test-support.ts'

// Whole processes start here; a busy machine takes its time for each.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const data = (response: ServerResponse, items: object[]) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: items }))

/** An engine that keeps a submission's answer back until it is told to give it. */
async function slowEngine() {
  const arrived: string[] = []
  const reached = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  const shot = await picture(90)
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end(shot)
    // The client sends JSON and one task a request.
    const [task] = (await json(request)) as { taskType: string; taskUUID: string }[]
    if (!task) return void response.end()
    const { taskType, taskUUID } = task
    if (taskType === 'imageInference') {
      arrived.push(taskUUID)
      reached.resolve()
      await answer.promise
      return void data(response, [{ taskType, taskUUID }])
    }
    const { port } = server.address() as AddressInfo
    const imageURL = `http://127.0.0.1:${port}/image/one.jpg`
    const made = { taskType: 'imageInference', taskUUID, imageUUID: 'one', imageURL, cost: 0.0098 }
    data(response, arrived.includes(taskUUID) ? [{ ...made, status: 'success', seed: 7 }] : [])
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, arrived, reached: reached.promise, answer }
}

/** Starts the product; resolves with its address once it says it. */
async function start(
  engine: string,
  folder: string,
  database: StoreAddress,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(tmpdir(), 'main-test-cache'),
      PORT: '0',
      DATA_DIR: folder,
      RUNWARE_API_KEY: 'key-of-the-tests',
      RUNWARE_BASE_URL: engine,
      LOG_LEVEL: 'error',
      ...('url' in database ? { DATABASE_URL: database.url } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })
  const url = await new Promise<string>((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      const line = /^(http:\/\/\S+)\n/m.exec(text)?.[1]
      if (line) resolve(line)
    })
  })
  return { child, url }
}

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'frozen-'))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 3 }))
  return path
}

const read = async (url: string) => JSON.parse((await buffer(await fetchBody(url))).toString())
async function fetchBody(url: string) {
  const { body } = await fetch(url)
  if (!body) throw new Error(`${url} answered nothing.`)
  return body
}

/** The lease has run out while its holder was frozen. */
const letLeaseRunOut = (store: Store) =>
  store.db.updateTable('generations').set({ lease_until: 0 }).execute()

describe.each(databases)('promise 7 on %s', (kind) => {
  test('an instance frozen while it submits, and woken, writes and submits nothing again', async () => {
    const engine = await slowEngine()
    const home = await folder()
    const database = await newDatabase(kind)
    const address = kind === 'sqlite' ? { file: join(home, 'playground.sqlite') } : database.address
    const first = await start(engine.url, home, address)
    const reply = await fetch(`${first.url}/api/generations`, {
      method: 'POST',
      headers: {
        'x-requested-with': 'playground',
        'content-type': 'application/json',
        'idempotency-key': 'click',
      },
      body: JSON.stringify({
        model: 'krea-flux-1-krea-dev',
        params: { positivePrompt: 'a lighthouse', width: 512, height: 512 },
      }),
    })
    const { id } = await reply.json()
    await engine.reached
    first.child.kill('SIGSTOP')
    const { openStore } = await import('../store/store.ts')
    const store = await openStore(address)
    onTestFinished(() => store.close())
    await letLeaseRunOut(store)
    // A SQLite file has one process: there it is the woken one itself that takes the work up.
    const second = kind === 'postgres' ? await start(engine.url, await folder(), address) : first
    const state = async () => (await read(`${second.url}/api/generations/${id}`)).state
    if (kind === 'postgres') await expect.poll(state, { timeout: 30_000 }).toBe('done')
    engine.answer.resolve()
    first.child.kill('SIGCONT')
    await expect.poll(state, { timeout: 30_000 }).toBe('done')
    const after = await read(`${first.url}/api/generations/${id}`)
    expect(after).toMatchObject({ state: 'done', charged: 'yes', cost: 0.0098 })
    expect(engine.arrived).toHaveLength(1)
    const ledger = await store.db.selectFrom('ledger').select('amount').execute()
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(9_800_000)
  })
})
