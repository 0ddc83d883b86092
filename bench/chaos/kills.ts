import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import type { Generation } from '../../src/contract/generation.ts'
import { type Figure, none, type Report } from '../figure.ts'
import { quantile } from '../quantile.ts'
import { live, order, type Story, stillborn } from './life.ts'
import type { Playground } from './playground.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { inYard, type Yard } from './yard.ts'

const SETTLE_MS = 600_000
/** So many starts are cut before they are ready: the first of a folder, and one in so many later. */
const STILLBORN_FIRST = 4
const STILLBORN_EVERY = 5

/** Pictures whose bytes are not whole, or not those they are named after. */
async function countDamaged(playground: Playground, all: readonly Generation[]): Promise<number> {
  const images = all.flatMap(({ images }) => images).filter(({ state }) => state === 'stored')
  let damaged = 0
  for (const hash of new Set(images.map((image) => image.hash))) {
    const reply = await fetch(`${playground.url}/api/assets/${hash}`)
    const bytes = Buffer.from(await reply.arrayBuffer())
    const own = createHash('sha256').update(bytes).digest('hex') === hash
    const whole = await sharp(bytes, { failOn: 'truncated' })
      .raw()
      .toBuffer()
      .then(
        () => true,
        () => false,
      )
    if (!own || !whole) damaged += 1
  }
  return damaged
}

/** Files of originals that no picture refers to. */
async function countStrays(folder: string, all: readonly Generation[]): Promise<number> {
  const used = new Set(all.flatMap(({ images }) => images.map(({ hash }) => hash)))
  const names = await readdir(join(folder, 'files'), { recursive: true })
  const originals = names.map((name) => basename(name)).filter((name) => name.length === 64)
  return originals.filter((name) => !used.has(name)).length
}

interface Spending {
  today: { real: { usd: number; images: number } }
  reserved: number
}

async function examine(
  yard: Yard,
  playground: Playground,
  { story, ready, name }: { story: Story; ready: number[]; name: string },
): Promise<Figure[]> {
  const settled = await playground.settles(SETTLE_MS)
  const all = await playground.generations()
  const known = new Map(all.map((one) => [one.id, one]))
  const lost = story.orders.filter(({ id }) => id !== null && !known.has(id)).length
  const books = await yard.books()
  const ours = new Set(all.map(({ taskUUID }) => taskUUID))
  const twice = [...yard.recorder.submitted].filter(([uuid, times]) => ours.has(uuid) && times > 1)
  const strangers = [...books.tasks].filter((uuid) => !ours.has(uuid)).length
  const spend = await playground.read<Spending>('/api/spend')
  const unsure = all.filter(({ state }) => state === 'inDoubt').length
  const incoming = await readdir(join(yard.dataDir(name), 'incoming')).catch(() => [])
  return [
    { name: `${name}: generations accepted`, ours: all.length, unit: '' },
    none('  lost', lost),
    none('  never ended', settled ? 0 : 1),
    none('  sent twice', twice.length),
    none('  tasks at the engine that nobody asked for', strangers),
    none(
      '  difference between the engine’s books and our ledger, 1e-9 USD',
      Math.abs(Math.round((books.usd - spend.today.real.usd) * 1e9)),
    ),
    none('  pictures charged and not in the ledger', books.pictures - spend.today.real.images),
    none('  still reserved, 1e-9 USD', unsure > 0 ? 0 : Math.round(spend.reserved * 1e9)),
    { name: '  in doubt', ours: unsure, unit: '' },
    none('  damaged pictures', await countDamaged(playground, all)),
    none('  unfinished files left', incoming.length),
    none('  files that no picture refers to', await countStrays(yard.dataDir(name), all)),
    none('  answers of 5xx', story.broken.length),
    { name: '  ready again, p95', ours: quantile(ready, 0.95), unit: 'ms', limit: { most: 2_000 } },
  ]
}

async function onDatabase(
  name: string,
  kills: number,
  postgres: Postgres | null,
): Promise<Figure[]> {
  return inYard(async (yard) => {
    const DATABASE_URL = (await postgres?.create(`kills_${Date.now()}`)) ?? ''
    const playground = yard.playground(name, DATABASE_URL ? { DATABASE_URL } : {})
    const story: Story = { orders: [], broken: [] }
    const ready: number[] = []
    for (let cut = 0; cut < STILLBORN_FIRST; cut++) await stillborn(playground)
    for (let kill = 0; kill < kills; kill++) {
      if (kill % STILLBORN_EVERY === 0) await stillborn(playground)
      const ms = await live(playground, story, kill)
      // The first start makes the folder and the tables: nothing is there "again".
      if (kill > 0) ready.push(ms)
    }
    ready.push(await playground.start())
    // A key whose answer was cut is used again, as a browser does: it names one generation.
    for (const asked of story.orders) if (asked.id === null) await order(playground, story, asked)
    return examine(yard, playground, { story, ready, name })
  })
}

/** Kill -9 at random moments, on each database. */
export async function run(kills: number): Promise<Report> {
  const sqlite = await onDatabase('sqlite', kills, null)
  const postgres = await startPostgres()
  try {
    return { figures: [...sqlite, ...(await onDatabase('postgres', kills, postgres))] }
  } finally {
    await postgres.stop()
  }
}
