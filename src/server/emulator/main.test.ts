import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { receiver } from './calls/receiver.fixture.ts'
import { krea, temporaryFolder } from './emulator.fixture.ts'

test('the engine that runs alone tells a webhook on this computer', async () => {
  const hook = await receiver()
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: temporaryFolder() }
  const engine = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(async () => {
    if (engine.exitCode === null && engine.kill()) await once(engine, 'exit')
  })
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
