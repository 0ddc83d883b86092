import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { problemOf } from '../problem.ts'
import type { Pages } from './pages.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
/** Types that shrink; the others are compressed already. */
const SHRINKS = /^(text|application|image\/svg)/
/** Level 9 of 11, ten times faster: for what the build did not compress to the end (vite.config.ts). */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const WAYS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}
type Way = keyof typeof WAYS

/** Vite names files in assets/ after their contents. */
const isHashed = (path: string): boolean => path.startsWith('/assets/')

/** The first way of ours that a browser takes. */
const wayOf = (accept: string): Way | undefined =>
  (['br', 'gzip'] as const).find((way) =>
    new RegExp(`\\b${way}\\b(?!;q=0(\\.0*)?\\b)`).test(accept),
  )

function list(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries
      // The build's own stamp and hidden files are nobody's business.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
    return new Map(files.map((file) => [file.slice(folder.length).split(sep).join('/'), file]))
  } catch {
    return new Map()
  }
}

/** What the build compressed ahead, beside the file itself. */
const AHEAD = '.br'

interface Page {
  bytes: Buffer
  etag: string
}

const readPage = async (file: string, way?: Way, ahead?: string): Promise<Page> => {
  const raw = await readFile(file)
  const etag = `"${createHash('sha256').update(raw).digest('hex').slice(0, 20)}${way ?? ''}"`
  if (!way) return { bytes: raw, etag }
  return { bytes: await (ahead ? readFile(ahead) : WAYS[way](raw)), etag }
}

const notBuilt = (c: Context) =>
  c.json({ error: problemOf('unavailable', 'The app is not built yet. Run npm start.') }, 503)

/** The built app. Only paths that existed at start are served, so no path can lead elsewhere. */
export function builtPages(folder: string): Pages {
  const files = list(folder)
  const cache = new Map<string, Promise<Page>>()

  function load(path: string, file: string, way: Way | undefined): Promise<Page> {
    const key = `${way ?? ''} ${path}`
    const ahead = way === 'br' ? files.get(path + AHEAD) : undefined
    const page = cache.get(key) ?? readPage(file, way, ahead)
    cache.set(key, page)
    // A file that could not be read is tried again by the next request.
    page.catch(() => cache.delete(key))
    return page
  }

  return async (c) => {
    if (files.size === 0) return notBuilt(c)
    const path = c.req.path === '/' ? '/index.html' : c.req.path
    const file = files.get(path)
    if (!file || path.endsWith(AHEAD)) return undefined
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    const way = SHRINKS.test(type) ? wayOf(c.req.header('accept-encoding') ?? '') : undefined
    const { bytes, etag } = await load(path, file, way)
    const headers = {
      'content-type': type,
      'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      etag,
      ...(way ? { 'content-encoding': way } : {}),
    }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    // A file's bytes are never shared memory, which is all that the wider type allows for.
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers)
  }
}

/** Where the build of this project lies. */
export const builtFolder = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Path of the app's typeface, for a page of ours beside it; undefined where nothing is built. */
export const builtLetters = (folder: string): string | undefined =>
  [...list(folder).keys()].find((path) => /inter-latin-wght-normal[^/]*\.woff2$/.test(path))

/** The missing page, in both themes, without script. */
export const missingPage = readFileSync(new URL('./missing-page.html', import.meta.url), 'utf8')
