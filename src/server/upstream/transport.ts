import { parseJson, stringifyJson } from '../../models/json.ts'
import type { Secret } from '../secret.ts'
import { type Answer, type Item, toAnswer } from './answer.ts'
import { readWithin } from './read-within.ts'

/** Bytes of one answer: twenty pictures as base64 fit. */
const ANSWER_MAX_BYTES = 300 * 1024 * 1024

/** Codes of failures before the first byte of the body could leave: name, connection, TLS. */
const BEFORE_SENDING =
  /^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL)/

const inside = (error: unknown, name: 'code' | 'syscall' | 'cause'): unknown =>
  error !== null && typeof error === 'object' && name in error
    ? // The key was just found on it.
      (error as Record<typeof name, unknown>)[name]
    : undefined

/** What a thrown fetch proves. */
function fromThrown(error: unknown): Answer {
  const cause = inside(error, 'cause') ?? error
  const said = inside(cause, 'code')
  // A DOMException's code is a number that says nothing to anyone.
  const code = typeof said === 'string' ? said : error instanceof Error ? error.name : 'unknown'
  const syscall = inside(cause, 'syscall')
  const unsent = BEFORE_SENDING.test(code) || syscall === 'connect' || syscall === 'getaddrinfo'
  return { kind: unsent ? 'notSent' : 'silence', reason: code }
}

/** Seconds from now of a Retry-After: a number of them, or a date (RFC 9110, 10.2.3); at most an hour. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const date = /^\s*\d/.test(header) ? Number.NaN : Date.parse(header)
  const seconds = Number.isNaN(date) ? Number(header) : (date - Date.now()) / 1000
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.ceil(seconds), 3600) : undefined
}

export interface Transport {
  baseUrl: string
  key: Secret
  fetch: typeof fetch
}

/** Sends tasks in one request; never throws. `timeout` in milliseconds covers the whole answer, `held` cuts it. */
export async function send(
  { baseUrl, key, fetch }: Transport,
  tasks: Item[],
  timeout: number,
  held?: AbortSignal,
): Promise<Answer> {
  const late = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(baseUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${key.reveal()}`,
      },
      body: stringifyJson(tasks),
      // The key goes to this address and to no other.
      redirect: 'error',
      signal: held ? AbortSignal.any([late, held]) : late,
    })
    const bytes = await readWithin(response, ANSWER_MAX_BYTES)
    const retryAfter = secondsOf(response.headers.get('retry-after'))
    return toAnswer(response.status, withoutKey(parseBody(bytes), key.reveal()), retryAfter)
  } catch (error) {
    return fromThrown(error)
  }
}

/** Anything shorter is a word of a test's engine, and may be part of a UUID. */
const KEY_MIN_LENGTH = 8

/** An engine may quote the key anywhere in its answer; it must reach no log, row or screen. */
function withoutKey(value: unknown, key: string): unknown {
  if (key.length < KEY_MIN_LENGTH) return value
  if (typeof value === 'string') return value.replaceAll(key, '[key]')
  if (Array.isArray(value)) return value.map((item) => withoutKey(item, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withoutKey(item, key)]),
  )
}

/** undefined where it is not JSON: such a body says nothing. */
function parseBody(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
