import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { parseJson, stringifyJson } from '../../../models/json.ts'
import type { Body } from '../emulator.fixture.ts'

export interface Client {
  send(tasks: unknown[]): void
  sendText(text: string | Buffer): void
  /** The next frame as text; rejects when the connection goes first. */
  nextText(): Promise<string>
  next(): Promise<Body>
  /** Frames that have come and were not asked for yet. */
  readonly unread: number
  /** The close code. */
  closed: Promise<number>
  leave(): Promise<number>
}

/** A WebSocket client without manners of its own; `query` with its question mark. */
export async function connectTo(url: string, path = '/v1?sdk=js&version=1.3.2'): Promise<Client> {
  const socket = new WebSocket(url.replace('http', 'ws') + path)
  onTestFinished(() => socket.terminate())
  const frames: string[] = []
  const readers: { resolve(text: string): void; reject(error: Error): void }[] = []
  socket.on('message', (data) => {
    const text = String(data)
    const reader = readers.shift()
    if (reader) reader.resolve(text)
    else frames.push(text)
  })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      for (const { reject } of readers) reject(new Error(`Closed with ${code}.`))
      resolve(code)
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})
  const nextText = () =>
    new Promise<string>((resolve, reject) => {
      const frame = frames.shift()
      if (frame === undefined) readers.push({ resolve, reject })
      else resolve(frame)
    })
  return {
    send: (tasks) => socket.send(stringifyJson(tasks)),
    sendText: (text) => socket.send(text),
    nextText,
    // The wire's own shape; what is in it is what the tests look at.
    next: async () => parseJson(await nextText()) as Body,
    get unread() {
      return frames.length
    },
    closed,
    leave() {
      socket.close()
      return closed
    },
  }
}

/** Connects and logs in; `uuid` is the session's. */
export async function logInTo(url: string, former?: string, path?: string) {
  const client = await connectTo(url, path)
  client.send([
    {
      taskType: 'authentication',
      apiKey: 'key',
      ...(former === undefined ? {} : { connectionSessionUUID: former }),
    },
  ])
  const { data } = await client.next()
  const uuid: string = data[0].connectionSessionUUID
  return { ...client, uuid, nothingWaits: () => client.unread === 0 }
}
