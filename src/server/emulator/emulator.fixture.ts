import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import { parseJson, stringifyJson } from '../../models/json.ts'
import { type EmulatorOptions, startEmulator } from './server.ts'
import { createFlatPainter } from './work/flat-painter.fixture.ts'

/** An answer's body, loosely: tests assert on what they read. */
export interface Body {
  // biome-ignore lint/suspicious/noExplicitAny: tests read any field of any task's item.
  data: any[]
  // biome-ignore lint/suspicious/noExplicitAny: tests read any field of any error.
  errors?: any[]
}

export interface Reply {
  status: number
  retryAfter: string | null
  text: string
  body: Body
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An engine of the test's own, with a flat painter unless another is given. */
export async function startForTest(options: Partial<EmulatorOptions> = {}) {
  const engine = await startEmulator({
    port: 0,
    host: '127.0.0.1',
    folder: options.folder ?? temporaryFolder(),
    keys: 'any',
    latencyMs: 0,
    loopbackCalls: false,
    painter: createFlatPainter(),
    ...options,
  })
  onTestFinished(() => engine.close())

  async function send(text: string, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(`${engine.url}/v1`, { method: 'POST', headers, body: text })
    const answer = await response.text()
    // The wire's own shape; what is in it is what the tests look at.
    const retryAfter = response.headers.get('retry-after')
    return { status: response.status, retryAfter, text: answer, body: parseJson(answer) as Body }
  }
  const post = (tasks: unknown[], headers = { authorization: 'Bearer key' }) =>
    send(stringifyJson(tasks), headers)

  /** Asks until nothing is processing any more. */
  async function settle(taskUUID: string): Promise<Reply> {
    for (;;) {
      const reply = await post([{ taskType: 'getResponse', taskUUID }])
      if (!reply.body.data.some(({ status }) => status === 'processing')) return reply
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { ...engine, send, post, settle }
}

export const newUUID = (): string => crypto.randomUUID()

export const krea = (fields: Record<string, unknown> = {}) => ({
  taskType: 'imageInference',
  taskUUID: newUUID(),
  model: 'runware:107@1',
  positivePrompt: 'a lighthouse at dusk',
  width: 128,
  height: 128,
  ...fields,
})

export const kontext = (fields: Record<string, unknown> = {}) => ({
  taskType: 'imageInference',
  taskUUID: newUUID(),
  model: 'runware:106@1',
  positivePrompt: 'make it night',
  ...fields,
})

/** A PNG of one colour as a data URI; sizes in px. */
export async function pngOf(width = 128, height = 128, background = '#336699'): Promise<string> {
  const create = { width, height, channels: 3, background } as const
  const bytes = await sharp({ create }).png().toBuffer()
  return `data:image/png;base64,${bytes.toString('base64')}`
}
