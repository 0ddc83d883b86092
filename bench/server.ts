import { randomUUID } from 'node:crypto'
import type { Span } from '../src/server/deps.ts'
import { type Child, startChild } from './child.ts'
import type { Report } from './figure.ts'
import { type House, openHouse } from './house.ts'
import { median, quantile } from './quantile.ts'
import { restingMemory } from './resting-memory.ts'

const MEASURED = 160
/** Generations at once while spans are measured: a person who does not wait. */
const SIDE_BY_SIDE = 4
const BURST = 640
const BURST_WIDTH = 32
const MB = 1024 * 1024
const POLL_MS = 100
const PATIENCE_MS = 60_000

const params = { positivePrompt: 'a lighthouse at dusk', width: 1024, height: 1024 }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `work` `times` over, `width` at once. */
async function many<T>(times: number, width: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let left = times
  const lane = async () => {
    while (left-- > 0) results.push(await work())
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}

async function read<T>(reply: Response): Promise<T> {
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${reply.status} ${text.slice(0, 300)}`)
  // Both servers are ours; the caller names what it asked for.
  return JSON.parse(text) as T
}

const ask = async (house: House): Promise<{ id: string }> =>
  read(
    await fetch(`${house.url}/api/generations`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'playground',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ model: 'krea-flux-1-krea-dev', params }),
    }),
  )

/** From Generate to the stored picture, ms. */
async function generate(house: House): Promise<{ id: string; ms: number }> {
  const began = performance.now()
  const { id } = await ask(house)
  while (performance.now() - began < PATIENCE_MS) {
    const { state } = await read<{ state: string }>(
      await fetch(`${house.url}/api/generations/${id}`),
    )
    if (state === 'done') return { id, ms: performance.now() - began }
    await wait(POLL_MS)
  }
  throw new Error('A generation did not end within a minute.')
}

const post = async (url: string, key: string, task: object): Promise<Answer> =>
  read(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify([task]),
    }),
  )

interface Answer {
  data?: { imageURL?: string }[]
}

/** The same exchange through the pass-through: submit, ask, download; waits left out, ms. */
async function pass(proxy: string, key: string): Promise<number> {
  const taskUUID = randomUUID()
  const task = { taskType: 'imageInference', taskUUID, model: 'runware:107@1', ...params }
  let spent = 0
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    spent += performance.now() - began
    return result
  }
  await timed(() => post(`${proxy}/v1`, key, { ...task, deliveryMethod: 'async' }))
  for (let polls = 0; polls < 100; polls++) {
    const before = spent
    const { data } = await timed(() =>
      post(`${proxy}/v1`, key, { taskType: 'getResponse', taskUUID }),
    )
    const address = data?.[0]?.imageURL
    if (address) {
      const { pathname, search } = new URL(address)
      await timed(async () => (await fetch(`${proxy}${pathname}${search}`)).arrayBuffer())
      return spent
    }
    // Only the poll that is answered counts, as with us.
    spent = before
    await wait(POLL_MS)
  }
  throw new Error('The engine gave no picture.')
}

interface Spent {
  total: number[]
  byName: Map<Span['name'], number[]>
}

function add(spans: readonly Span[], ids: ReadonlySet<string>): Spent {
  const byName = new Map<Span['name'], number[]>()
  const total: number[] = []
  for (const [id, own] of Map.groupBy(spans, (span) => span.generationId)) {
    if (!ids.has(id)) continue
    total.push(own.reduce((all, span) => all + span.ms, 0))
    for (const [name, parts] of Map.groupBy(own, (span) => span.name)) {
      const list = byName.get(name) ?? []
      list.push(parts.reduce((all, span) => all + span.ms, 0))
      byName.set(name, list)
    }
  }
  return { total, byName }
}

/** The highest resident memory of a process while `work` runs, bytes. */
async function highest(child: Child, work: () => Promise<unknown>): Promise<number> {
  let most = 0
  const look = async () => {
    most = Math.max(most, await child.ask<number>('memory'))
  }
  const timer = setInterval(() => void look().catch(() => undefined), 250)
  try {
    await work()
    await look()
  } finally {
    clearInterval(timer)
  }
  return most
}

interface Burst {
  perSecond: number
  memory: number
}

async function burst(child: Child, times: number, work: () => Promise<unknown>): Promise<Burst> {
  await many(BURST_WIDTH, BURST_WIDTH, work)
  let ms = 0
  const memory = await highest(child, async () => {
    const began = performance.now()
    await many(times, BURST_WIDTH, work)
    ms = performance.now() - began
  })
  return { perSecond: (times / ms) * 1000, memory }
}

async function measure(house: House, proxy: Child): Promise<Report> {
  const { engine, key, server } = house
  await many(8, SIDE_BY_SIDE, () => generate(house))
  await server.ask('spans')
  const made = await many(MEASURED, SIDE_BY_SIDE, () => generate(house))
  const ids = new Set(made.map(({ id }) => id))
  const { total, byName } = add(await server.ask<Span[]>('spans'), ids)
  await many(8, SIDE_BY_SIDE, () => pass(proxy.ready, key))
  const passed = await many(MEASURED, SIDE_BY_SIDE, () => pass(proxy.ready, key))

  const submit = () =>
    post(`${proxy.ready}/v1`, key, {
      taskType: 'imageInference',
      taskUUID: randomUUID(),
      model: 'runware:107@1',
      deliveryMethod: 'async',
      ...params,
    })
  const proxied = await burst(proxy, BURST, submit)
  const accepted = await burst(server, BURST, () => ask(house))
  const alone = { RUNWARE_API_KEY: key, RUNWARE_BASE_URL: engine }
  const rest = { own: await restingMemory(alone), whole: await restingMemory({}) }
  const waited = median(made.map(({ ms }) => ms)) - median(total)
  return {
    figures: [
      {
        name: 'own spans per generation, p50',
        ours: median(total),
        reference: median(passed),
        unit: 'ms',
        limit: { most: 25 },
      },
      {
        name: 'own spans per generation, p99',
        ours: quantile(total, 0.99),
        reference: quantile(passed, 0.99),
        unit: 'ms',
        limit: { most: 100 },
      },
      ...[...byName].map(([name, times]) => ({
        name: `  ${name}, p50`,
        ours: median(times),
        unit: 'ms',
      })),
      { name: 'waits between polls and for the engine, p50', ours: waited, unit: 'ms' },
      {
        name: `accepted a second, ${BURST_WIDTH} at once`,
        ours: accepted.perSecond,
        reference: proxied.perSecond,
        unit: '/s',
        limit: { least: 100 },
      },
      { name: 'memory at rest', ours: rest.own / MB, unit: 'MB', limit: { most: 150 } },
      { name: '  with the embedded engine', ours: rest.whole / MB, unit: 'MB' },
      {
        name: 'memory under load',
        ours: accepted.memory / MB,
        reference: proxied.memory / MB,
        unit: 'MB',
        limit: { most: 300 },
      },
    ],
    notes: [
      `${MEASURED} generations of one 1024² JPEG, ${SIDE_BY_SIDE} at once; the engine is another process and paints nothing.`,
      'Reference: a bare pass-through in a process of its own: submit, the answered poll, download; its times hold the engine’s.',
      `Accepted: ${BURST} requests while the worker works them off. Ours are durable when they are answered; the pass-through keeps nothing.`,
    ],
  }
}

/** What our server adds to a generation. */
export async function run(): Promise<Report> {
  const house = await openHouse({})
  try {
    const proxy = await startChild('proxy.ts', { ENGINE: house.engine })
    try {
      return await measure(house, proxy)
    } finally {
      await proxy.stop()
    }
  } finally {
    await house.remove()
  }
}
