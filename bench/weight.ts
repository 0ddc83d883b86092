import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Built, buildApp, buildReference, type Chunk } from './build.ts'
import type { Figure, Report } from './figure.ts'
import { byPackage } from './packages.ts'

/** 1000 bytes, as browsers count them. */
const kB = (bytes: number): number => bytes / 1000
const zipped = (bytes: string | Uint8Array): number => gzipSync(bytes, { level: 9 }).length
/** As the server sends it to a browser that takes it, as all promised ones do. */
const sent = (bytes: string | Uint8Array): number => brotliCompressSync(bytes).length
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0)

/** Scripts and styles of a build by file name. */
function shipped(built: Built): Map<string, string | Uint8Array> {
  const files = built.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source])
  return new Map(
    // Pairs of a name and a text are what was just made.
    (files as [string, string | Uint8Array][]).filter(([name]) => /\.(js|css)$/.test(name)),
  )
}

/** What the page names, and what those scripts import before they run. */
function firstLoad(built: Built, html: string): Set<string> {
  const named = [...html.matchAll(/<(?:script|link)[^>]+?(?:src|href)="\/?([^"]+\.(?:js|css))"/g)]
  const chunks = new Map(
    built.filter((one): one is Chunk => one.type === 'chunk').map((one) => [one.fileName, one]),
  )
  const files = new Set(named.map(([, name]) => name ?? ''))
  for (const file of files) for (const name of chunks.get(file)?.imports ?? []) files.add(name)
  return files
}

const htmlOf = (built: Built, name: string): string => {
  const page = built.find((one) => one.fileName === name)
  return page?.type === 'asset' ? String(page.source) : ''
}

function weightOf(built: Built, page: string): number {
  const files = shipped(built)
  return sum(
    [...firstLoad(built, htmlOf(built, page))].map((name) => zipped(files.get(name) ?? '')),
  )
}

interface Row {
  name: string
  bytes: number
}

/** Every package's and room's share of what is loaded first, compressed bytes, heaviest first. */
function shares(chunks: readonly Chunk[]): Row[] {
  const all = new Map<string, number>()
  for (const chunk of chunks) {
    const scale = zipped(chunk.code) / chunk.code.length
    for (const [name, bytes] of byPackage(chunk))
      all.set(name, (all.get(name) ?? 0) + bytes * scale)
  }
  return [...all].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes)
}

async function measure(folder: string): Promise<Report> {
  const app = await buildApp(join(folder, 'app'))
  const bare = weightOf(await buildReference('bare', join(folder, 'bare')), 'bare.html')
  const libraries = weightOf(
    await buildReference('libraries', join(folder, 'libraries')),
    'libraries.html',
  )
  const files = shipped(app)
  const first = firstLoad(app, htmlOf(app, 'index.html'))
  const weigh = (names: Iterable<string>, ending: string, packed = zipped) =>
    sum(
      [...names]
        .filter((name) => name.endsWith(ending))
        .map((name) => packed(files.get(name) ?? '')),
    )
  const script = weigh(first, '.js')
  const style = weigh(first, '.css')
  const figures: Figure[] = [
    {
      name: 'first load, JS and CSS',
      ours: kB(script + style),
      reference: kB(libraries),
      unit: 'kB',
      limit: { most: 180 },
    },
    { name: '  of it JS', ours: kB(script), reference: kB(bare), unit: 'kB' },
    { name: '  of it CSS', ours: kB(style), unit: 'kB' },
    { name: '  as sent, brotli', ours: kB(weigh(first, '', sent)), unit: 'kB' },
    { name: 'everything', ours: kB(weigh(files.keys(), '')), unit: 'kB', limit: { most: 300 } },
    { name: '  as sent, brotli', ours: kB(weigh(files.keys(), '', sent)), unit: 'kB' },
  ]
  const chunks = app.filter((one): one is Chunk => one.type === 'chunk' && first.has(one.fileName))
  return {
    figures,
    notes: [
      'gzip -9, kB of 1000 bytes. References: the named libraries on one page; beside JS, a bare React page.',
      'First load by package (a share of compressed bytes):',
      ...shares(chunks).map(
        ({ name, bytes }) => `  ${name.padEnd(32)}${kB(bytes).toFixed(1).padStart(6)} kB`,
      ),
      'Loaded when needed:',
      ...[...files.keys()]
        .filter((name) => !first.has(name))
        .map(
          (name) =>
            `  ${name.replace('assets/', '').padEnd(48)}${kB(zipped(files.get(name) ?? ''))
              .toFixed(1)
              .padStart(6)} kB`,
        ),
    ],
  }
}

/** What a first visit downloads, and all that there is. */
export async function run(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    return await measure(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
