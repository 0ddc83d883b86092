import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'

const kind = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** `::ffff:10.0.0.1` is how a socket of both families writes 10.0.0.1. */
const bare = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** Whether it is an address, or a range such as 10.0.0.0/8. */
export function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** The addresses of configured proxies. */
export function toRanges(texts: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of texts) {
    const [address = '', bits] = text.split('/')
    if (bits === undefined) list.addAddress(address, kind(address))
    else list.addSubnet(address, Number(bits), kind(address))
  }
  return list
}

/** The socket that a request came through; there is none in tests. */
const peerOf = (c: Context): string => {
  // Filled in by @hono/node-server.
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return bare(env?.incoming?.socket?.remoteAddress ?? '')
}

/**
 * Who a request comes from: the peer, or what a configured proxy says it forwards. Anybody can write
 * X-Forwarded-For, so it is read from its end and only as far as our own proxies wrote it.
 */
export function addressOf(c: Context, proxies: BlockList): string {
  const trusted = (address: string) => isIP(address) !== 0 && proxies.check(address, kind(address))
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map(bare)
  let address = peerOf(c)
  while (trusted(address)) {
    const before = said.pop()
    if (before === undefined || isIP(before) === 0) break
    address = before
  }
  return address
}
