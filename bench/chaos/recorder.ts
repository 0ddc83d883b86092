import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Stands between playground and engine and counts what arrives. */
export interface Recorder {
  url: string
  /** How often each task was submitted, by its UUID. */
  submitted: Map<string, number>
  close(): void
}

/** Starts in front of the engine at `origin`. A caller that goes leaves the engine its task. */
export async function startRecorder(origin: string): Promise<Recorder> {
  const submitted = new Map<string, number>()
  let url = ''
  const note = (text: string) => {
    // Only our own playground sends here.
    for (const { taskType, taskUUID } of JSON.parse(text) as Record<string, string>[])
      if (taskType === 'imageInference' && taskUUID)
        submitted.set(taskUUID, (submitted.get(taskUUID) ?? 0) + 1)
  }
  const server = createServer(async (request, response) => {
    try {
      const body = await buffer(request)
      if (request.method === 'POST') note(body.toString())
      const reply = await fetch(`${origin}${request.url}`, {
        method: request.method ?? 'GET',
        headers: {
          'content-type': 'application/json',
          authorization: request.headers.authorization ?? '',
        },
        ...(request.method === 'POST' ? { body } : {}),
      })
      const type = reply.headers.get('content-type') ?? ''
      const bytes = Buffer.from(await reply.arrayBuffer())
      const sent = type.includes('json')
        ? Buffer.from(bytes.toString().replaceAll(origin, url))
        : bytes
      response.writeHead(reply.status, { 'content-type': type, 'content-length': sent.length })
      response.end(sent)
    } catch {
      // What the engine cuts is cut here.
      response.destroy()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server that listens has an address with a port.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    submitted,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
