import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { receiver } from './calls/receiver.fixture.ts'
import { krea, temporaryFolder } from './emulator.fixture.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const start = (port: number) => {
  const env = { ...process.env, PORT: `${port}`, HOST: '127.0.0.1', DATA_DIR: temporaryFolder() }
  const engine = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(async () => {
    if (engine.exitCode === null && engine.kill()) await once(engine, 'exit')
  })
  return engine
}

test('the engine that runs alone names the setting that it shares with the playground', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  // A TCP server that listens has an address with a port.
  const { port } = other.address() as AddressInfo
  const engine = start(port)
  expect(await text(engine.stderr)).toContain(`Port ${port} is taken, perhaps by the playground`)
}, 60_000)

test('the engine that runs alone tells a webhook on this computer', async () => {
  const hook = await receiver()
  const engine = start(0)
  engine.stderr.pipe(process.stderr)
  const [address] = await once(createInterface(engine.stdout), 'line')
  const task = krea({ webhookURL: hook.address, seed: 7 })
  const reply = await fetch(address, {
    method: 'POST',
    headers: { authorization: 'Bearer any' },
    body: JSON.stringify([task]),
  })
  expect(reply.status).toBe(200)
  await hook.done
  const { taskUUID } = task
  expect(JSON.parse(String(hook.calls[0]?.body))).toMatchObject({ taskUUID, seed: 7 })
}, 60_000)
