import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { toNano } from '../models/price.ts'
import { Complaints, isLoopback } from './complaints.ts'
import { readS3, type S3Settings } from './files/s3-settings.ts'
import { readKey, readSecret } from './key.ts'
import { isRange } from './people/address.ts'
import { Secret } from './secret.ts'

/** Where PORT is unset and the data folder remembers none. */
export const DEFAULT_PORT = 4317
const RUNWARE_URL = 'https://api.runware.ai/v1'
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
const SIGN_IN = ['off', 'on', 'new-admin'] as const
export type SignIn = (typeof SIGN_IN)[number]

/** What the product was told at its start; api.md, "Settings". */
export interface Settings {
  /** 127.x or ::1, or beyond this computer where people sign in. */
  host: string
  /** null where nobody chose one; 0 takes any free port. After listening it is the port listened on. */
  port: number | null
  /** Absolute path. */
  dataDir: string
  /** null: the embedded demo engine answers. */
  key: Secret | null
  baseUrl: string
  /** Hosts, beside Runware's, that results may be fetched from; lower case, with port where one was given. */
  imageHosts: string[]
  /** Hosts that the engine may be told to call where people sign in; as imageHosts. */
  callHosts: string[]
  /** `https://host[:port]`, where people reach us through a proxy. */
  publicOrigin: string | null
  /** Whether people sign in; `new-admin` prints one more administrator's link. */
  signIn: SignIn
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[]
  /** null: SQLite in the data folder. */
  databaseUrl: Secret | null
  /** null: pictures lie in the data folder. */
  s3: S3Settings | null
  /** 1e-9 USD a day, of all together; null without a cap. */
  dailyCap: number | null
  /** 1e-9 USD a day for each person. */
  personCap: number | null
  /** 1e-9 USD in all, ever. */
  totalCap: number | null
  /** Generations that may be under way at the engine at once. */
  concurrency: number
  logLevel: LogLevel
  /** Who bears it reads the metrics; null: programs of this computer alone. */
  metricsToken: Secret | null
  /** What the embedded engine adds to each picture, milliseconds. */
  emulatorLatency: number
  development: boolean
}

/** An address, never a name: what `localhost` means differs from machine to machine. */
function readHost(complaints: Complaints, signIn: SignIn): string {
  const host = complaints.text('HOST') ?? '127.0.0.1'
  if (!isLoopback(host)) {
    if (isIP(host.replace(/^\[(.*)\]$/, '$1')) === 0)
      complaints.add(`HOST is "${host}", which is not an address such as 127.0.0.1 or 0.0.0.0.`)
    else if (signIn === 'off')
      complaints.add(
        `HOST is "${host}": listening beyond this computer needs people to sign in. Set SIGN_IN=on, or leave HOST unset.`,
      )
    else if (!complaints.text('PUBLIC_ORIGIN'))
      complaints.add(
        `HOST is "${host}": passwords would travel unprotected. Put a proxy with TLS in front and set PUBLIC_ORIGIN to its https:// address.`,
      )
  }
  return host === 'localhost' ? '127.0.0.1' : host.replace(/^\[(.*)\]$/, '$1')
}

function readPublicOrigin(complaints: Complaints, signIn: SignIn): string | null {
  const url = complaints.address('PUBLIC_ORIGIN', ['https', 'http'])
  if (!url) return null
  if (signIn === 'off')
    complaints.add(
      'PUBLIC_ORIGIN is set: who comes from elsewhere has to sign in. Set SIGN_IN=on, or leave PUBLIC_ORIGIN unset.',
    )
  if (url.protocol === 'http:')
    complaints.add('PUBLIC_ORIGIN begins with http://; a public address needs https://.')
  if (url.href !== `${url.origin}/`)
    complaints.add('PUBLIC_ORIGIN is an origin alone, such as https://playground.example.')
  return url.origin
}

function readBaseUrl(complaints: Complaints, key: Secret | null): string {
  const url = complaints.address('RUNWARE_BASE_URL', ['https', 'http'])
  if (!url) return RUNWARE_URL
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    complaints.add('RUNWARE_BASE_URL begins with http://; the key would travel unprotected.')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    complaints.add('RUNWARE_BASE_URL is an address without user, query or fragment.')
  if (!key && complaints.list.length === 0)
    complaints.add('RUNWARE_BASE_URL is set but no key; set RUNWARE_API_KEY too.')
  return url.href.replace(/\/+$/, '')
}

function readHosts(complaints: Complaints, name: 'IMAGE_HOSTS' | 'CALL_HOSTS'): string[] {
  const hosts = (complaints.text(name) ?? '').toLowerCase().split(',')
  const named = hosts.map((host) => host.trim()).filter((host) => host !== '')
  for (const host of named) {
    if (URL.parse(`http://${host}/`)?.host !== host.replace(/:80$/, ''))
      complaints.add(`${name} holds "${host}", which is not a host such as images.example.`)
  }
  return named
}

function readProxies(complaints: Complaints): string[] {
  const texts = (complaints.text('TRUSTED_PROXIES') ?? '').split(',').map((text) => text.trim())
  const named = texts.filter((text) => text !== '')
  for (const text of named) {
    if (!isRange(text))
      complaints.add(
        `TRUSTED_PROXIES holds "${text}", which is not an address or a range such as 10.0.0.0/8.`,
      )
  }
  return named
}

/** Parses every setting. Throws one Error that lists all that is wrong, a line each. */
export function readEnv(env: Record<string, string | undefined>): Settings {
  const complaints = new Complaints(env)
  const key = readKey(complaints)
  const signIn = complaints.choice('SIGN_IN', SIGN_IN) ?? 'off'
  const database = complaints.address('DATABASE_URL', ['postgres', 'postgresql'])
  const cap = (name: string): number | null => {
    const usd = complaints.number(name, { min: 0, max: 1_000_000 })
    return usd === undefined ? null : toNano(usd)
  }
  const number = (name: string, min: number, max: number) =>
    complaints.number(name, { min, max, whole: true })
  const settings: Settings = {
    host: readHost(complaints, signIn),
    port: number('PORT', 0, 65_535) ?? null,
    dataDir: resolve(complaints.text('DATA_DIR') ?? 'data'),
    key,
    baseUrl: readBaseUrl(complaints, key),
    imageHosts: readHosts(complaints, 'IMAGE_HOSTS'),
    callHosts: readHosts(complaints, 'CALL_HOSTS'),
    publicOrigin: readPublicOrigin(complaints, signIn),
    signIn,
    trustedProxies: readProxies(complaints),
    databaseUrl: database ? new Secret(database.href) : null,
    s3: readS3(complaints),
    dailyCap: cap('DAILY_CAP_USD'),
    personCap: cap('PERSON_DAILY_CAP_USD'),
    totalCap: cap('TOTAL_CAP_USD'),
    concurrency: number('CONCURRENCY', 1, 100) ?? 8,
    metricsToken: readSecret(complaints, 'METRICS_TOKEN'),
    logLevel: complaints.choice('LOG_LEVEL', LOG_LEVELS) ?? 'info',
    emulatorLatency: number('EMULATOR_LATENCY_MS', 0, 600_000) ?? 0,
    development: env.NODE_ENV === 'development',
  }
  if (complaints.list.length > 0) {
    const lines = complaints.list.map((complaint) => `  - ${complaint}`)
    throw new Error(`The settings need mending:\n${lines.join('\n')}`)
  }
  return settings
}
