import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')

export type Task = Record<string, unknown>

/**
 * A tool's picture is asked for inside its answer: a result is fetched over plain http from the
 * embedded engine alone.
 */
const inlinePictures = (body: string): string =>
  body.includes('"controlNetPreprocess"')
    ? body.replaceAll('"outputType":"URL"', '"outputType":"dataURI"')
    : body

/** The demo engine on its own, behind a recorder of what reaches it. */
export class RecordedEngine {
  /** Every task received, in order, as the text it came in: seeds to the digit. */
  readonly bodies: string[] = []
  url = ''
  #engine: ChildProcess | undefined
  #recorder: Server | undefined
  #folder = ''

  static async start(): Promise<RecordedEngine> {
    const recorded = new RecordedEngine()
    recorded.#folder = await mkdtemp(join(tmpdir(), 'playground-engine-'))
    const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: recorded.#folder }
    const engine = spawn(process.execPath, ['src/server/emulator/main.ts'], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    recorded.#engine = engine
    const [line] = await once(engine.stdout.setEncoding('utf8'), 'data')
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
    if (!origin) throw new Error(`The engine did not say where it is: ${line}`)
    await recorded.#listen(origin)
    return recorded
  }

  async #listen(origin: string): Promise<void> {
    const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      if (request.method === 'POST') this.bodies.push(body.toString())
      const headers = {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      }
      const reply = await fetch(`${origin}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(request.method === 'POST' ? { body: inlinePictures(body.toString()) } : {}),
      })
      const type = reply.headers.get('content-type') ?? ''
      const bytes = Buffer.from(await reply.arrayBuffer())
      // Pictures are asked for here, as everything else.
      const sent = type.includes('json')
        ? Buffer.from(bytes.toString().replaceAll(origin, this.url))
        : bytes
      response.writeHead(reply.status, { 'content-type': type, 'content-length': sent.length })
      response.end(sent)
    }
    const recorder = createServer((request, response) => {
      // An engine that is stopped cuts what it was still answering; so does its recorder.
      pass(request, response).catch(() => response.destroy())
    })
    recorder.listen(0, '127.0.0.1')
    await once(recorder, 'listening')
    // A listening server on a port has an address of this form.
    this.url = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`
    this.#recorder = recorder
  }

  /** The tasks of one kind that arrived. */
  received(taskType: string): Task[] {
    const tasks = this.bodies.flatMap((body) => JSON.parse(body) as Task[])
    return tasks.filter((task) => task.taskType === taskType)
  }

  /** Gives the engine a picture; the answer is its UUID. */
  async upload(image: string): Promise<string> {
    const reply = await fetch(`${this.url}/v1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer journey-key' },
      body: JSON.stringify([{ taskType: 'imageUpload', taskUUID: crypto.randomUUID(), image }]),
    })
    const { data } = await reply.json()
    return data[0].imageUUID
  }

  async stop(): Promise<void> {
    this.#recorder?.close()
    this.#recorder?.closeAllConnections()
    const engine = this.#engine
    if (engine && engine.exitCode === null) {
      engine.kill('SIGTERM')
      await once(engine, 'exit')
    }
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
