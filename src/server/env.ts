import { resolve } from 'node:path'
import { toNano } from '../models/price.ts'
import { Complaints, isLoopback } from './complaints.ts'
import { readS3, type S3Settings } from './files/s3-settings.ts'
import { readKey } from './key.ts'
import { Secret } from './secret.ts'

/** Where PORT is unset and the data folder remembers none. */
export const DEFAULT_PORT = 4317
const RUNWARE_URL = 'https://api.runware.ai/v1'
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What the product was told at its start; api.md, "Settings". */
export interface Settings {
  /** Always an address of this computer: 127.x or ::1. */
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
  /** `https://host[:port]`, where people reach us through a proxy. */
  publicOrigin: string | null
  /** null: SQLite in the data folder. */
  databaseUrl: Secret | null
  /** null: pictures lie in the data folder. */
  s3: S3Settings | null
  /** 1e-9 USD a day; null without a cap. */
  dailyCap: number | null
  /** Generations that may be under way at the engine at once. */
  concurrency: number
  logLevel: LogLevel
  /** What the embedded engine adds to each picture, milliseconds. */
  emulatorLatency: number
  development: boolean
}

/** An address, never a name: what `localhost` means differs from machine to machine. */
function readHost(complaints: Complaints): string {
  const host = complaints.text('HOST') ?? '127.0.0.1'
  if (!isLoopback(host)) {
    complaints.add(
      `HOST is "${host}": listening beyond this computer needs people to sign in, which is not possible yet. Leave HOST unset or use 127.0.0.1.`,
    )
  }
  return host === 'localhost' ? '127.0.0.1' : host.replace(/^\[(.*)\]$/, '$1')
}

function readPublicOrigin(complaints: Complaints): string | null {
  const url = complaints.address('PUBLIC_ORIGIN', ['https', 'http'])
  if (!url) return null
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

function readImageHosts(complaints: Complaints): string[] {
  const hosts = (complaints.text('IMAGE_HOSTS') ?? '').toLowerCase().split(',')
  const named = hosts.map((host) => host.trim()).filter((host) => host !== '')
  for (const host of named) {
    if (URL.parse(`http://${host}/`)?.host !== host.replace(/:80$/, ''))
      complaints.add(`IMAGE_HOSTS holds "${host}", which is not a host such as images.example.`)
  }
  return named
}

/** Parses every setting. Throws one Error that lists all that is wrong, a line each. */
export function readEnv(env: Record<string, string | undefined>): Settings {
  const complaints = new Complaints(env)
  const key = readKey(complaints)
  const database = complaints.address('DATABASE_URL', ['postgres', 'postgresql'])
  const cap = complaints.number('DAILY_CAP_USD', { min: 0, max: 1_000_000 })
  const number = (name: string, min: number, max: number) =>
    complaints.number(name, { min, max, whole: true })
  const settings: Settings = {
    host: readHost(complaints),
    port: number('PORT', 0, 65_535) ?? null,
    dataDir: resolve(complaints.text('DATA_DIR') ?? 'data'),
    key,
    baseUrl: readBaseUrl(complaints, key),
    imageHosts: readImageHosts(complaints),
    publicOrigin: readPublicOrigin(complaints),
    databaseUrl: database ? new Secret(database.href) : null,
    s3: readS3(complaints),
    dailyCap: cap === undefined ? null : toNano(cap),
    concurrency: number('CONCURRENCY', 1, 100) ?? 8,
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
