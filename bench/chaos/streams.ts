import { setTimeout as wait } from 'node:timers/promises'
import type { Report } from '../figure.ts'
import { quantile } from '../quantile.ts'
import type { Playground } from './playground.ts'
import { inYard } from './yard.ts'

const STREAMS = 50
/** What is heard later was lost: how late it was is another figure. */
const PATIENCE_MS = 60_000

interface Heard {
  /** When each stream first heard of a generation, by its id. */
  first: Map<string, number[]>
  close(): void
}

/** Listens as so many browsers. */
async function listen({ url }: Playground): Promise<Heard> {
  const leaving = new AbortController()
  const first = new Map<string, number[]>()
  const follow = async (body: ReadableStream<Uint8Array>) => {
    const seen = new Set<string>()
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of body) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const key = /^data: .*"kind":"generation","key":"([\w-]+)"/.exec(line)?.[1]
        if (key === undefined || seen.has(key)) continue
        seen.add(key)
        first.set(key, [...(first.get(key) ?? []), performance.now()])
      }
    }
  }
  for (let at = 0; at < STREAMS; at++) {
    const { body } = await fetch(`${url}/api/events`, { signal: leaving.signal })
    if (body) follow(body).catch(() => {})
  }
  return { first, close: () => leaving.abort() }
}

/** How soon every one of many browsers hears of a generation, counted from the click. */
export async function measureStreams(
  asked: Playground,
  listening: Playground,
  amount: number,
): Promise<{ times: number[]; missed: number }> {
  const heard = await listen(listening)
  const times: number[] = []
  let missed = 0
  for (let at = 0; at < amount; at++) {
    const began = performance.now()
    const reply = await asked.post({
      model: 'krea-flux-1-krea-dev',
      params: { positivePrompt: 'a lighthouse at dusk', width: 512, height: 512 },
    })
    const { id } = (await reply.json()) as { id: string }
    while ((heard.first.get(id)?.length ?? 0) < STREAMS) {
      if (performance.now() - began > PATIENCE_MS) break
      await wait(10)
    }
    const all = heard.first.get(id) ?? []
    missed += STREAMS - all.length
    times.push(...all.map((moment) => moment - began))
  }
  heard.close()
  return { times, missed }
}

/** Many browsers on one server. */
export function run(amount: number): Promise<Report> {
  return inYard(async (yard) => {
    const playground = yard.playground('streams')
    await playground.start()
    const { times, missed } = await measureStreams(playground, playground, amount)
    return {
      figures: [
        { name: 'streams', ours: STREAMS, unit: '' },
        { name: 'changes not heard', ours: missed, unit: '', limit: { most: 0 } },
        { name: 'click to change, median', ours: quantile(times, 0.5), unit: 'ms' },
        {
          name: 'click to change, p95',
          ours: quantile(times, 0.95),
          unit: 'ms',
          limit: { most: 1_000 },
        },
      ],
    }
  })
}
