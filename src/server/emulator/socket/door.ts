import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Engine } from '../engine.ts'
import { MOST_BYTES } from '../wire/parse-tasks.ts'
import { serveConnection } from './connection.ts'
import { createSessions } from './sessions.ts'

export interface SocketDoor {
  /** For the `upgrade` event of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

/** Close code of an endpoint that goes away (RFC 6455 §7.4.1). */
const GOING_AWAY = 1001
/** Connections at a time; every one may hold a message of full size. */
const MOST_CONNECTIONS = 256

/** Some clients offer HTTP/2 with every request; that is to be ignored, not answered. */
export const wantsSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

function turnAway(socket: Duplex, status: string): void {
  socket.on('error', () => {})
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** WebSockets on /v1; clients add a query of their own (contract §2.1). */
export function createSocketDoor(engine: Engine): SocketDoor {
  const closing = new AbortController()
  const sessions = createSessions({ world: engine.world, signal: closing.signal })
  // Compression is declined: a short frame must not unpack into a long one.
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    perMessageDeflate: false,
  })
  return {
    upgrade(request, socket, head) {
      const [path, query] = (request.url ?? '').split('?')
      if (path !== '/v1') return turnAway(socket, '404 Not Found')
      if (server.clients.size >= MOST_CONNECTIONS)
        return turnAway(socket, '503 Service Unavailable')
      const dryRun = new URLSearchParams(query).get('dryRun') === '1'
      server.handleUpgrade(request, socket, head, (client) =>
        serveConnection(client, { engine, sessions, dryRun }),
      )
    },
    close() {
      closing.abort()
      for (const client of server.clients) {
        client.close(GOING_AWAY, 'The engine stops.')
        // Not every client answers a close; the engine stops at once.
        client.terminate()
      }
      server.close()
    },
  }
}
