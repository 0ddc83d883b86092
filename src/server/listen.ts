import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { ProblemBody } from '../contract/error.ts'
import { problemOf } from './problem.ts'

/** Times in ms: a header that trickles in holds a connection, a body of 45 MB may take its time. */
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16 * 1024,
} as const
const MAX_CONNECTIONS = 512
/** How many ports behind the wanted one are tried when nobody insisted on it. */
const TRIES = 20
/** What is still taken of a body that was refused unread, bytes. */
const DISCARD_MAX_BYTES = 512 * 1024 * 1024

/** The answer to a request that cannot be read as one: a broken Host, an impossible path. */
export const refuseUnreadable = (): Response =>
  Response.json(
    { error: problemOf('badRequest', 'The request cannot be read: its path or Host is broken.') },
    { status: 400 },
  )

const bodyOf = (message: string): string =>
  JSON.stringify({ error: problemOf('badRequest', message) } satisfies ProblemBody)

/** What Node itself refuses before there is a request: our words, our shape. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const [status, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The headers are too long.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request took too long to arrive.']
        : [400, 'This is not a request of HTTP/1.1.']
  const body = bodyOf(message)
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  socket.end(`${head}x-content-type-options: nosniff\r\n\r\n${body}`)
}

/** A sender that is still sending when refused gets to read why: the rest is taken and forgotten. */
function discardRest(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.once('finish', () => {
    if (incoming.complete || incoming.readableDidRead) return
    let taken = 0
    incoming.on('data', (chunk: Buffer) => {
      taken += chunk.length
      if (taken > DISCARD_MAX_BYTES) incoming.destroy()
    })
  })
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

export interface Listener {
  server: Server
  port: number
  /** Ends streams and idle connections, waits `grace` ms for running answers, then cuts. */
  close(grace: number): Promise<void>
}

/**
 * Listens at the first free of the wanted port and, unless a person insisted on it, those behind it.
 * Throws Error with words when there is none.
 */
export async function listen(
  handle: RequestListener,
  { host, port, insist }: { host: string; port: number; insist: boolean },
): Promise<Listener> {
  const running = new Set<ServerResponse>()
  // Sockets that became WebSockets (hot reload) are no connections of the server any more.
  const sockets = new Set<Socket>()
  const create = () => {
    const server = createServer(LIMITS, (incoming, outgoing) => {
      running.add(outgoing)
      outgoing.once('close', () => running.delete(outgoing))
      discardRest(incoming, outgoing)
      handle(incoming, outgoing)
    })
    server.maxConnections = MAX_CONNECTIONS
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    return server.on('clientError', refuseBroken)
  }
  const server = create()
  for (let at = port; ; at += 1) {
    try {
      await bind(server, at, host)
      break
    } catch (error) {
      if (!isBusy(error)) throw error
      if (insist)
        throw new Error(
          `Port ${port} is taken by another program. End it, or set PORT to another one.`,
        )
      if (at >= Math.min(port + TRIES, 65_535))
        throw new Error(`The ports ${port} to ${at} are all taken. Set PORT to a free one.`)
    }
  }
  // A TCP server that listens has an address with a port.
  const { port: bound } = server.address() as AddressInfo
  const servers = [server]
  if (host === '127.0.0.1') {
    // Some systems look `localhost` up as ::1 alone; where that is not to be had, 127.0.0.1 serves.
    const other = create()
    const listens = await bind(other, bound, '::1').then(
      () => true,
      () => false,
    )
    if (listens) servers.push(other)
  }
  return {
    server,
    port: bound,
    async close(grace) {
      // Begun and not ended by its route: a stream of changes, whose reader comes back by itself.
      for (const one of running) if (one.headersSent && !one.writableEnded) one.destroy()
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, grace)
      await Promise.all(
        servers.map((one) => new Promise<void>((resolve) => one.close(() => resolve()))),
      )
      clearTimeout(cut)
    },
  }
}
