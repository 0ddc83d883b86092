import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { DownloadError } from './download.ts'
import { isPublic } from './public-address.ts'

const lookUp = promisify(lookup)

/** What it stands on, so that tests can stand in for it. */
interface Ground {
  resolve(host: string): Promise<LookupAddress[]>
  request: typeof request
  isPublic(address: string): boolean
}

const ground: Ground = { resolve: (host) => lookUp(host, { all: true }), request, isPublic }

/** Statuses whose answers have no body; Response refuses one. */
const BARE = new Set([204, 205, 304])

function toResponse(incoming: IncomingMessage): Response {
  const { statusCode: status = 502, headersDistinct } = incoming
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value)
  if (BARE.has(status)) {
    incoming.resume()
    return new Response(null, { status, headers })
  }
  // Node's and the platform's streams are the same class under two names.
  return new Response(Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>, {
    status,
    headers,
  })
}

/**
 * A fetch of GET over https that looks a name up once, goes on only where every address of it is
 * public, and connects to those: a name that changes its mind in between leads nowhere else
 * (promises.md, "Who gets in" 5). Follows no redirect. Throws DownloadError with words.
 */
export function createPublicFetch(on: Partial<Ground> = {}): typeof fetch {
  const { resolve, request: send, isPublic: isOpen } = { ...ground, ...on }
  return async (input, init = {}) => {
    const url = new URL(String(input))
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
    const family = isIP(host)
    const addresses = family === 0 ? await resolve(host) : [{ address: host, family }]
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isOpen(address)))
      throw new DownloadError(`The picture is at ${url.host}, which is no public address.`)
    type Done = (error: null, found: string | LookupAddress[], family?: number) => void
    const found = (_: string, { all }: LookupOptions, done: Done) =>
      all ? done(null, addresses) : done(null, first.address, first.family)
    return new Promise((answer, fail) => {
      const asked = send(
        url,
        {
          headers: Object.fromEntries(new Headers(init.headers)),
          lookup: found,
          ...(init.signal ? { signal: init.signal } : {}),
        },
        (incoming) => answer(toResponse(incoming)),
      )
      asked.once('error', fail)
      asked.end()
    })
  }
}
