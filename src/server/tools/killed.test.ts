import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder = ''
let engine: Server
let child: ChildProcess | undefined
const arrived: { taskType: string; taskUUID: string }[] = []
const reached = Promise.withResolvers<void>()

/** An engine that takes a prompt and never answers the one who sent it. */
const answerTo = (task: { taskType: string; taskUUID: string } | undefined): object | undefined => {
  if (!task) return undefined
  arrived.push(task)
  const { taskType, taskUUID } = task
  if (taskType !== 'getResponse') return void reached.resolve()
  const known = arrived.some((one) => one.taskUUID === taskUUID && one.taskType !== 'getResponse')
  const error = { code: 'taskNotFound', message: 'Unknown.', taskUUID }
  return known
    ? { data: [{ taskType: 'promptEnhance', taskUUID, text: 'a tall lighthouse', cost: 0.003 }] }
    : { data: [], errors: [error] }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'))
  engine = createServer(async (request, response) => {
    // The client sends JSON and one task a request.
    const [task] = (await json(request)) as typeof arrived
    const body = answerTo(task)
    if (body) response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(engine, 'listening')
})
afterEach(async () => {
  await kill()
  engine.closeAllConnections()
  engine.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
})

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Starts the product on the folder; resolves with its address. */
function start(): Promise<string> {
  const address = engine.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const playground = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(tmpdir(), 'main-test-cache'),
      PORT: '0',
      DATA_DIR: folder,
      RUNWARE_API_KEY: 'key-of-the-tests',
      RUNWARE_BASE_URL: `http://127.0.0.1:${port}/v1`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = playground
  return new Promise((resolve) => {
    let text = ''
    playground.stdout.on('data', (chunk) => {
      text += chunk
      const line = /^(http:\/\/\S+)\n/m.exec(text)?.[1]
      if (line) resolve(line)
    })
  })
}

const enhance = (address: string, key: string): Promise<Response> =>
  fetch(`${address}/api/tools/enhance`, {
    method: 'POST',
    headers: {
      'x-requested-with': 'playground',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ params: { prompt: 'a lighthouse' } }),
  })

test('kill -9 while a tool runs: found after the new start, sent and paid once', async () => {
  const first = enhance(await start(), 'click').catch(() => 'cut')
  await reached.promise
  await kill()
  expect(await first).toBe('cut')
  const address = await start()
  // What was left is asked for without anybody's click.
  const spend = async () => (await fetch(`${address}/api/spend`)).json()
  await expect.poll(spend, { timeout: 30_000 }).toMatchObject({
    today: { real: { usd: 0.003 } },
    days: [{ kind: 'tool', model: 'enhance', calls: 1 }],
    reserved: 0,
  })
  const answer = await (await enhance(address, 'click')).json()
  expect(answer).toMatchObject({
    result: { text: 'a tall lighthouse' },
    cost: 0.003,
    cached: false,
  })
  const other = await (await enhance(address, 'another-click')).json()
  expect(other).toMatchObject({ result: { text: 'a tall lighthouse' }, cost: 0, cached: true })
  expect(arrived.filter(({ taskType }) => taskType === 'promptEnhance')).toHaveLength(1)
})
