import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { download } from './download.ts'
import { isPublic } from './public-address.ts'
import { createPublicFetch } from './public-fetch.ts'

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['2002:a00:1::', false],
  ['no address', false],
])('door 5: %s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})

test.each([[['127.0.0.1']], [['93.184.216.34', '10.0.0.1']], [['::1']], [[]]])(
  'door 5: an allowed name that leads to %j is not connected to',
  async (addresses) => {
    let asked = 0
    const send = () => {
      asked += 1
      throw new Error('connected')
    }
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const fetch = createPublicFetch({ resolve, request: send })
    const from = { fetch, hosts: new Set(['im.runware.ai']), ownOrigin: null }
    await expect(download('https://im.runware.ai/a.jpg', from)).rejects.toThrow('no public address')
    expect(asked).toBe(0)
  },
)

/** A server on this computer that the name `far.example` is made to lead to, by plain http. */
async function far(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer ?? (() => {}))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  let looks = 0
  const fetch = createPublicFetch({
    // Another address the second time: only the first one counts.
    resolve: async () => [{ address: looks++ === 0 ? '127.0.0.1' : '127.9.9.9', family: 4 }],
    // The one difference between the two is TLS.
    request: request as never,
    isPublic: () => true,
  })
  return { fetch, url: `http://far.example:${port}/a.jpg`, looks: () => looks }
}

test('door 5: one look-up serves check and connection; body, headers and status come through', async () => {
  const { fetch, url, looks } = await far((asked, reply) => {
    reply.writeHead(200, { 'content-length': 5, 'x-host': asked.headers.host })
    reply.end('bytes')
  })
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
    200,
    '5',
    'bytes',
  ])
  expect(response.headers.get('x-host')).toContain('far.example')
  expect(looks()).toBe(1)
})

test('a redirect, a cut and a time-out are what they are', async () => {
  const moved = await far((_, reply) => reply.writeHead(302, { location: '/b.jpg' }).end())
  expect((await moved.fetch(moved.url)).headers.get('location')).toBe('/b.jpg')
  const cut = await far((_, reply) => {
    reply.writeHead(200, { 'content-length': 500 })
    reply.write('half', () => reply.destroy())
  })
  await expect((await cut.fetch(cut.url)).arrayBuffer()).rejects.toThrow()
  const silent = await far(() => {})
  await expect(silent.fetch(silent.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
})
