import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Report } from '../figure.ts'
import { quantile } from '../quantile.ts'
import { inYard } from './yard.ts'

/** A crowd of browsers and scripts: the server takes 512 connections. */
const CONNECTIONS = 256
const SETTLE_MS = 300_000
const MB = 1024 * 1024

const body = JSON.stringify({
  model: 'krea-flux-1-krea-dev',
  params: { positivePrompt: 'a lighthouse at dusk', width: 512, height: 512 },
})

/** The status and the milliseconds until the whole answer was there; 0 without one. */
function post(url: string, agent: Agent): Promise<{ status: number; ms: number; id: string }> {
  const began = performance.now()
  return new Promise((resolve) => {
    const end = (status: number, id: string) =>
      resolve({ status, id, ms: performance.now() - began })
    const call = request(
      `${url}/api/generations`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'x-requested-with': 'playground',
          'idempotency-key': randomUUID(),
        },
      },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        reply.on('end', () => end(reply.statusCode ?? 0, /"id":"([\w-]+)"/.exec(text)?.[1] ?? ''))
        reply.on('error', () => end(0, ''))
      },
    )
    call.on('error', () => end(0, ''))
    call.end(body)
  })
}

/** Submissions all at once. */
export function run(amount: number): Promise<Report> {
  return inYard(async (yard) => {
    const playground = yard.playground('burst')
    await playground.start()
    const before = await playground.worked()
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
    const answers = await Promise.all(
      Array.from({ length: amount }, () => post(playground.url, agent)),
    )
    agent.destroy()
    const acknowledged = (await playground.worked()) - before
    const accepted = answers.filter(({ status }) => status === 202)
    const settled = await playground.settles(SETTLE_MS)
    const worked = (await playground.worked()) - before
    const done = new Set(
      (await playground.generations()).filter(({ state }) => state === 'done').map(({ id }) => id),
    )
    const times = accepted.map(({ ms }) => ms)
    const peak = (await playground.peakMemory()) / MB
    return {
      figures: [
        {
          name: 'not accepted',
          ours: amount - accepted.length,
          unit: '',
          limit: { most: 0 },
        },
        { name: 'acknowledged, median', ours: quantile(times, 0.5), unit: 'ms' },
        {
          name: 'acknowledged, p99',
          ours: quantile(times, 0.99),
          unit: 'ms',
          limit: { most: 2_000 },
        },
        { name: 'computed until all were acknowledged', ours: acknowledged, unit: 'ms' },
        { name: 'computed until all were stored', ours: worked, unit: 'ms' },
        {
          name: 'lost',
          ours: accepted.filter(({ id }) => !done.has(id)).length,
          unit: '',
          limit: { most: 0 },
        },
        { name: 'never ended', ours: settled ? 0 : 1, unit: '', limit: { most: 0 } },
        { name: 'most memory of the server', ours: peak, unit: 'MB', limit: { most: 400 } },
      ],
      notes: [
        `All at the same moment, over ${CONNECTIONS} connections; all pictures are made and stored.`,
      ],
    }
  })
}
