/** A bare pass-through to the engine: what any server between browser and engine costs at least. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, sayReady } from './answering.ts'

const { ENGINE = '' } = process.env
const engine = new URL(ENGINE)

const server = createServer((incoming, outgoing) => {
  const { method, url, headers } = incoming
  const onward = request(
    { host: engine.hostname, port: engine.port, method, path: url, headers },
    (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    },
  )
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
})
server.listen(0, '127.0.0.1', () => {
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  sayReady(`http://127.0.0.1:${port}`)
})
answer({ memory: () => process.memoryUsage.rss() })
