import { setTimeout as wait } from 'node:timers/promises'
import type { Report } from '../figure.ts'
import { quantile } from '../quantile.ts'
import type { Playground } from './playground.ts'
import { startPostgres } from './postgres.ts'
import { measureStreams } from './streams.ts'
import { inYard } from './yard.ts'

const INSTANCES = 3
/** One in so many freezes lasts longer than a lease, so that another instance takes over. */
const LONG_EVERY = 4
const LONG_MS = 17_000
const SHORT_MS = 2_500
const CLICKS = 10
const SETTLE_MS = 180_000

/** Freezes one instance after another, at random moments, until told to end. */
async function freeze(all: readonly Playground[], until: AbortSignal): Promise<number> {
  let freezes = 0
  while (!until.aborted) {
    const one = all[Math.floor(Math.random() * all.length)]
    await wait(Math.random() * 600)
    one?.freeze()
    freezes += 1
    await wait(freezes % LONG_EVERY === 1 ? LONG_MS : Math.random() * SHORT_MS)
    one?.thaw()
  }
  return freezes
}

/** Tries of one click: a frozen instance cuts connections when it wakes, and the key stays the same. */
const TRIES = 5

/** Asks an instance; one that is frozen answers once it wakes. */
async function ask(playground: Playground, at: number, tries = TRIES): Promise<string> {
  const reply = await click(playground, at).catch(() => null)
  if (reply?.ok) return ((await reply.json()) as { id: string }).id
  if (tries === 1) throw new Error(`A click was answered ${reply?.status ?? 'by nobody'}.`)
  await wait(1_000)
  return ask(playground, at, tries - 1)
}

const click = (playground: Playground, at: number): Promise<Response> =>
  playground.post(
    {
      model: 'krea-flux-1-krea-dev',
      params: {
        positivePrompt: `a lighthouse at dusk ${at % 5 === 0 ? '[[slow 1]]' : ''}`,
        width: 512,
        height: 512,
        numberResults: 2,
      },
    },
    `click-${at}`,
  )

/** Several instances on one PostgreSQL, frozen and woken. */
export async function run(amount: number): Promise<Report> {
  const postgres = await startPostgres()
  try {
    return await inYard(async (yard) => {
      const DATABASE_URL = await postgres.create('instances')
      const all: Playground[] = []
      for (let at = 0; at < INSTANCES; at++) {
        const one = yard.playground(`instance-${at}`, { DATABASE_URL })
        await one.start()
        all.push(one)
      }
      const [first, second] = all
      if (!first || !second) throw new Error('There are no instances.')
      const across = await measureStreams(first, second, CLICKS)

      const asked = new AbortController()
      const freezing = freeze(all, asked.signal)
      const ids: string[] = []
      let next = 0
      const lane = async () => {
        while (next < amount) {
          const at = next++
          const one = all[at % INSTANCES]
          if (one) ids.push(await ask(one, at))
          await wait(Math.random() * 300)
        }
      }
      await Promise.all(Array.from({ length: INSTANCES * 2 }, lane))
      asked.abort()
      const freezes = await freezing
      const settled = await first.settles(SETTLE_MS)
      const generations = await first.generations()
      const ours = new Map(generations.map((one) => [one.id, one]))
      const books = await yard.books()
      const spend = await first.read<{ today: { real: { usd: number } } }>('/api/spend')
      const twice = [...yard.recorder.submitted.values()].filter((times) => times > 1).length
      const ended = generations.filter(({ state }) => state === 'done').length
      return {
        figures: [
          { name: 'freezes', ours: freezes, unit: '' },
          { name: 'submitted twice', ours: twice, unit: '', limit: { most: 0 } },
          {
            name: 'lost',
            ours: ids.filter((id) => !ours.has(id)).length,
            unit: '',
            limit: { most: 0 },
          },
          { name: 'never ended', ours: settled ? 0 : 1, unit: '', limit: { most: 0 } },
          { name: 'done', ours: ended, unit: '' },
          { name: 'in doubt, failed or in parts', ours: generations.length - ended, unit: '' },
          {
            name: 'difference between the engine’s books and our ledger, 1e-9 USD',
            ours: Math.abs(Math.round((books.usd - spend.today.real.usd) * 1e9)),
            unit: '',
            limit: { most: 0 },
          },
          {
            name: 'changes of another instance not heard',
            ours: across.missed,
            unit: '',
            limit: { most: 0 },
          },
          {
            name: 'click at one instance to change at another, p95',
            ours: quantile(across.times, 0.95),
            unit: 'ms',
            limit: { most: 1_000 },
          },
        ],
        notes: [
          'Every fourth freeze is longer than a lease: another instance takes the work over, and the frozen one wakes.',
        ],
      }
    })
  } finally {
    await postgres.stop()
  }
}
