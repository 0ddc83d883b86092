import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import type { Generation } from '../../src/contract/generation.ts'
import type { Figure, Report } from '../figure.ts'
import { quantile } from '../quantile.ts'
import type { Playground } from './playground.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { inYard, type Yard } from './yard.ts'

/** What may happen on the wire besides; none of these hides for good whether a task arrived. */
const MISCHIEF = ['', '', '', '[[drop]]', '[[late timeout]]', '[[unreadable]]', '[[slow 0.4]]']
const MORE = ['', '', '[[duplicate]]', '[[reverse]]', '[[deaf 1]]', '[[truncated 1]]']
/** A life lasts at most this long after it is ready, ms. */
const LIFE_MS = 1_500
const SETTLE_MS = 150_000

const pick = (words: readonly string[]): string =>
  words[Math.floor(Math.random() * words.length)] ?? ''

interface Asked {
  key: string
  body: object
  /** Answered with 202. */
  id: string | null
}

function asking(): Asked {
  const positivePrompt = `a lighthouse at dusk ${pick(MISCHIEF)} ${pick(MORE)}`.trim()
  const numberResults = 1 + Math.floor(Math.random() * 3)
  const params = { positivePrompt, width: 512, height: 512, numberResults }
  return { key: randomUUID(), body: { model: 'krea-flux-1-krea-dev', params }, id: null }
}

async function ask(playground: Playground, asked: Asked): Promise<void> {
  try {
    const reply = await playground.post(asked.body, asked.key)
    const text = await reply.text()
    if (reply.status === 202) asked.id = (JSON.parse(text) as { id: string }).id
  } catch {
    // Killed before it answered: whether it was taken is found out at the end, by its key.
  }
}

/** One life: starts, takes orders all the while, dies at a random moment. */
async function live(playground: Playground, orders: Asked[]): Promise<number> {
  const ready = await playground.start()
  const end = performance.now() + Math.random() * LIFE_MS
  const asking_ = async () => {
    while (performance.now() < end) {
      const asked = asking()
      orders.push(asked)
      await ask(playground, asked)
      await wait(Math.random() * 400)
    }
  }
  const busy = Promise.all([asking_(), asking_()])
  await wait(Math.max(0, end - performance.now()))
  await playground.end('SIGKILL')
  await busy
  return ready
}

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

interface Spending {
  today: { real: { usd: number; images: number } }
  reserved: number
}

async function examine(
  yard: Yard,
  playground: Playground,
  { orders, ready, name }: { orders: Asked[]; ready: number[]; name: string },
): Promise<Figure[]> {
  const settled = await playground.settles(SETTLE_MS)
  const all = await playground.generations()
  const known = new Map(all.map((one) => [one.id, one]))
  const lost = orders.filter(({ id }) => id !== null && !known.has(id)).length
  const books = await yard.books()
  const ours = new Set(all.map(({ taskUUID }) => taskUUID))
  const twice = [...yard.recorder.submitted].filter(([uuid, times]) => ours.has(uuid) && times > 1)
  const strangers = [...books.tasks].filter((uuid) => !ours.has(uuid)).length
  const spend = await playground.read<Spending>('/api/spend')
  const unsure = all.filter(({ state }) => state === 'inDoubt').length
  const incoming = await readdir(join(yard.dataDir(name), 'incoming')).catch(() => [])
  const none = (label: string, ours: number): Figure => ({
    name: label,
    ours,
    unit: '',
    limit: { most: 0 },
  })
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
    const orders: Asked[] = []
    const ready: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      const ms = await live(playground, orders)
      // The first start makes the folder and the tables: nothing is there "again".
      if (kill > 0) ready.push(ms)
    }
    ready.push(await playground.start())
    // A key whose answer was cut is used again, as a browser does: it names one generation.
    for (const asked of orders) if (asked.id === null) await ask(playground, asked)
    return examine(yard, playground, { orders, ready, name })
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
