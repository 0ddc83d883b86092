import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startForTest } from '../emulator/emulator.fixture.ts'
import { webhookFaults } from '../emulator/webhook-faults.ts'
import { atRest } from '../jobs/at-rest.test-support.ts'
import { type House, krea, openHouse } from '../jobs/house.test-support.ts'
import { startJobs } from '../jobs/worker.ts'
import { databases } from '../store/databases.test-support.ts'
import { openWebhooks } from './webhooks.ts'

type Kind = (typeof databases)[number]

/** A house on an engine that runs alone and calls webhooks; `calls` are the answers they got. */
async function open(kind: Kind, called: boolean) {
  const engine = await startForTest({ keys: ['own-key'], loopbackCalls: true })
  const live = { baseUrl: `${engine.url}/v1`, key: 'own-key' }
  let house = await openHouse({ kind, engineKind: 'runware', live })
  const calls: number[] = []
  if (called) {
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part)
      const { method = '', url = '' } = request
      const type = { 'content-type': 'application/json' }
      const reply = await house.call(method, url, type, String(Buffer.concat(parts)))
      calls.push(reply.status)
      response.writeHead(reply.status).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    // A TCP server that listens has an address with a port.
    const { port } = server.address() as AddressInfo
    const webhooks = await openWebhooks(house.store.db, `http://127.0.0.1:${port}`)
    house = await house.restart({ webhooks })
  }
  const jobs = await startJobs(house.deps, 16)
  onTestFinished(() => jobs.stop())
  house.deps.jobs = jobs
  return { house, calls }
}

/** What a person finds in the end, and what it cost. */
async function endOf(house: House, ids: string[]) {
  await atRest(house)
  const generations = await Promise.all(ids.map((id) => house.get(id)))
  const rows = await house.store.db.selectFrom('ledger').select(['kind', 'amount']).execute()
  // What is released when differs with the order in which results are seen; its sum may not.
  const ledger: Record<string, number> = {}
  for (const { kind, amount } of rows) ledger[kind] = (ledger[kind] ?? 0) + Number(amount)
  const pictures = []
  for await (const { hash } of house.deps.files.list()) pictures.push(hash)
  return {
    generations: generations.map(({ state, charged, cost, images }) => ({
      state,
      charged,
      cost,
      images: images.map(({ seed, state: one, cost: each, width }) => [seed, one, each, width]),
    })),
    ledger,
    pictures: pictures.sort(),
  }
}

const accept = async (house: House): Promise<string[]> => {
  const ids = []
  for (const [index, { name }] of webhookFaults.entries()) {
    const asked = { ...krea, width: 128, height: 128, numberResults: 2, seed: String(index * 10) }
    ids.push((await house.accept({ ...asked, positivePrompt: `a harbour [[${name}]]` })).id)
  }
  return ids
}

describe.each(databases)(
  'door 5: forged, odd, repeated, reversed and early webhooks on %s',
  (kind) => {
    it('end as polling alone does, and move no money', async () => {
      const [called, polled] = [await open(kind, true), await open(kind, false)]
      const end = await endOf(called.house, await accept(called.house))
      expect(called.calls.filter((status) => status === 204).length).toBeGreaterThan(0)
      // One that went astray found nothing.
      expect(called.calls).toContain(404)
      expect(end).toEqual(await endOf(polled.house, await accept(polled.house)))
      for (const generation of end.generations)
        expect(generation).toMatchObject({ state: 'done', charged: 'yes' })
    }, 60_000)
  },
)
