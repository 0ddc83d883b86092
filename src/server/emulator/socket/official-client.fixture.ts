import { Runware } from '@runware/sdk-js'
import { onTestFinished, vi } from 'vitest'
import { startForTest } from '../emulator.fixture.ts'
import type { EmulatorOptions } from '../server.ts'

/** The client looks for answers at intervals; nothing here is worth waiting for. */
const SHORTEST_HEARTBEAT = 10_000

function hurry(): void {
  const { setInterval } = globalThis
  vi.stubGlobal('setInterval', (run: () => void, ms: number) =>
    setInterval(run, ms < SHORTEST_HEARTBEAT ? 5 : ms),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
}

/** An engine, and the older official client connected to it, unchanged and in a hurry. */
export async function connectOfficial(
  options: Record<string, unknown> = {},
  engineOptions: Partial<EmulatorOptions> = {},
) {
  hurry()
  const engine = await startForTest({ keys: ['key'], ...engineOptions })
  const runware = new Runware({
    apiKey: 'key',
    url: `${engine.url.replace('http', 'ws')}/v1`,
    shouldReconnect: false,
    ...options,
  })
  onTestFinished(() => runware.disconnect())
  await runware.ensureConnection()
  return { ...engine, runware }
}
