import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import { type Figure, none, type Report } from '../figure.ts'
import type { Playground } from './playground.ts'
import { startPostgres } from './postgres.ts'
import { inYard } from './yard.ts'

/** Room for two dozen of all that ask. */
const CAP_USD = 0.1
const CAP = CAP_USD * 1e9
const SETTLE_MS = 180_000

interface Line {
  id: number
  generation_id: string
  kind: 'reserve' | 'release' | 'settle'
  amount: number
}

const QUERY = 'SELECT id, generation_id, kind, amount FROM ledger WHERE demo = 0 ORDER BY id'

function readFolder(folder: string): Line[] {
  const db = new SQLite(join(folder, 'playground.sqlite'), { readonly: true })
  const lines = db.prepare<[], Line>(QUERY).all()
  db.close()
  return lines
}

async function readServer(address: string): Promise<Line[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query<Line>(QUERY)
  await client.end()
  return rows.map((line) => ({ ...line, id: Number(line.id), amount: Number(line.amount) }))
}

/**
 * The most that was spent and set aside when anything was set aside. A result's cost and what it
 * gives back are one commit: neither counts before the later of them.
 */
function mostOf(lines: readonly Line[]): number {
  let sum = 0
  let most = 0
  const halves = new Map<string, number>()
  for (const { generation_id: of, kind, amount } of lines) {
    if (kind === 'reserve') {
      sum += amount
      most = Math.max(most, sum)
      continue
    }
    const half = halves.get(of)
    if (half === undefined) halves.set(of, amount)
    else {
      sum += half + amount
      halves.delete(of)
    }
  }
  return most
}

/** 402 in our form, with the sentence that says how much is left. */
async function isHonest(reply: Response): Promise<boolean> {
  const text = await reply.text()
  if (reply.status !== 402) return false
  const { error } = JSON.parse(text) as { error: { code: string; message: string } }
  return error.code === 'budget' && /\$\d+\.\d{4} of today's \$0\.1000 are left/.test(error.message)
}

const body = {
  model: 'krea-flux-1-krea-dev',
  params: { positivePrompt: 'a lighthouse at dusk [[slow 3]]', width: 512, height: 512 },
}

async function onDatabase(name: string, amount: number, address: string): Promise<Figure[]> {
  return inYard(async (yard) => {
    const settings = {
      DAILY_CAP_USD: String(CAP_USD),
      ...(address ? { DATABASE_URL: address } : {}),
    }
    // A folder of its own has one process; a server may have several.
    const all: Playground[] = (address ? ['one', 'two'] : ['one']).map((which) =>
      yard.playground(`${name}-${which}`, settings),
    )
    for (const one of all) await one.start()
    const replies = await Promise.all(
      Array.from({ length: amount }, (_, at) => all[at % all.length]?.post(body)),
    )
    let accepted = 0
    let odd = 0
    for (const reply of replies) {
      if (reply?.status === 202) {
        accepted += 1
        await reply.body?.cancel()
      } else if (!reply || !(await isHonest(reply))) odd += 1
    }
    const settled = await all[0]?.settles(SETTLE_MS)
    const lines = address ? await readServer(address) : readFolder(yard.dataDir(`${name}-one`))
    const most = mostOf(lines)
    const each = lines.find(({ kind }) => kind === 'reserve')?.amount ?? CAP
    const books = await yard.books()
    return [
      { name: `${name}: asked at once`, ours: amount, unit: '' },
      { name: '  accepted', ours: accepted, unit: '' },
      none('  beyond the cap at any time, 1e-9 USD', Math.max(0, most - CAP)),
      none('  room that was refused to those who asked', Math.floor((CAP - most) / each)),
      none('  refused with something else than 402 and what is left', odd),
      none('  charged by the engine beyond the cap, 1e-9 USD', Math.max(0, books.usd * 1e9 - CAP)),
      none('  never ended', settled ? 0 : 1),
    ]
  })
}

/** Many requests at once against a day's cap that has room for few, on each database. */
export async function run(amount: number): Promise<Report> {
  const sqlite = await onDatabase('sqlite', amount, '')
  const server = await startPostgres()
  try {
    const postgres = await onDatabase('postgres', amount, await server.create('budget'))
    return {
      figures: [...sqlite, ...postgres],
      notes: ['On PostgreSQL two instances are asked, each half.'],
    }
  } finally {
    await server.stop()
  }
}
