import { describe, expect, test } from 'vitest'
import type { ProblemBody } from '../../contract/error.ts'
import type { AcceptedGeneration, GenerationPage } from '../../contract/generation.ts'
import type { Image } from '../../contract/image.ts'
import { type House, krea, openHouse, read } from '../jobs/house.test-support.ts'
import { databases } from '../store/databases.test-support.ts'

const list = async (house: House, query = ''): Promise<GenerationPage> =>
  read(await house.call('GET', `/api/generations${query}`))

const post = (house: House, path: string, key?: string) =>
  house.call('POST', path, key === undefined ? {} : { 'idempotency-key': key })

describe.each(databases)('the list on %s', (kind) => {
  test('newest first, page by page, each once', async () => {
    const house = await openHouse({ kind })
    for (let count = 0; count < 5; count++) {
      await house.accept({ ...krea, positivePrompt: `picture ${count}`, numberResults: 2 })
      // Two share a millisecond, where the id decides.
      if (count !== 2) house.pass(1)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: GenerationPage = await list(house, `?limit=2${cursor && `&cursor=${cursor}`}`)
      expect(page.total).toBe(10)
      seen.push(...page.items.map((item) => String(item.params.positivePrompt)))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    expect(seen[0]).toBe('picture 4')
    expect(seen[4]).toBe('picture 0')
  })

  test('q finds words of the prompt, models by name and AIR, and seeds by their digits', async () => {
    const house = await openHouse({ kind })
    await house.accept({ ...krea, positivePrompt: 'Ein 100%iger LEUCHTTURM', seed: '777' })
    await house.accept({ positivePrompt: 'a red boat' }, { model: 'flux-1-kontext-dev' })
    await house.work()
    const prompts = async (q: string) =>
      (await list(house, `?q=${encodeURIComponent(q)}`)).items.map((item) => item.model)
    expect(await prompts('leuchtturm ein')).toEqual(['krea-flux-1-krea-dev'])
    expect(await prompts('leuchtturm boat')).toEqual([])
    expect(await prompts('0%i')).toEqual(['krea-flux-1-krea-dev'])
    expect(await prompts('_')).toEqual([])
    expect(await prompts('777')).toEqual(['krea-flux-1-krea-dev'])
    expect(await prompts('kontext')).toEqual(['flux-1-kontext-dev'])
    expect(await prompts('runware:106@1')).toEqual(['flux-1-kontext-dev'])
    expect(await prompts("'; drop table images; --")).toEqual([])
    expect((await list(house, '?model=flux-1-kontext-dev')).total).toBe(1)
  })

  test('promise 12: star, trash, restore, delete for good', async () => {
    const house = await openHouse({ kind })
    const { id, images } = await house.accept({ ...krea, numberResults: 2 })
    const [first, second] = images.map((image) => `/api/images/${image.id}`)
    const busy = await house.call('DELETE', `${first}?purge=1`)
    expect(busy.status).toBe(409)
    await house.work()
    const patched = await house.call('PATCH', `${first}`, {}, '{"starred":true}')
    expect(await read<Image>(patched)).toMatchObject({ starred: true })
    expect((await list(house, '?starred=1')).items[0]?.images).toHaveLength(1)
    await house.call('DELETE', `${first}`)
    expect((await list(house)).items[0]?.images.map((image) => image.index)).toEqual([1])
    expect((await list(house, '?trash=1')).total).toBe(1)
    await post(house, `${first}/restore`)
    expect((await list(house)).total).toBe(2)
    const { hash } = await read<Image>(await house.call('GET', `${first}`))
    expect((await house.call('DELETE', `${first}?purge=1`)).status).toBe(204)
    expect((await house.call('GET', `${first}`)).status).toBe(404)
    // Both results of this engine have the same bytes: they stay while the other needs them.
    expect(await house.deps.files.has(String(hash))).toBe(true)
    expect((await house.call('DELETE', `${second}?purge=1`)).status).toBe(204)
    expect(await house.deps.files.has(String(hash))).toBe(false)
    expect((await house.call('GET', `/api/generations/${id}`)).status).toBe(404)
    expect(await house.store.db.selectFrom('ledger').selectAll().execute()).not.toEqual([])
  })

  test('promise 2: a press whose pictures were deleted for good makes none again', async () => {
    const house = await openHouse({ kind })
    const { images } = await house.accept(krea, { key: 'pressed-once' })
    await house.work()
    await house.call('DELETE', `/api/images/${images[0]?.id}?purge=1`)
    const sent = house.engine.arrived.length
    for (const params of [krea, { ...krea, positivePrompt: 'another' }]) {
      const again = await house.post(params, { key: 'pressed-once' })
      expect(again.status).toBe(409)
      expect((await read<ProblemBody>(again)).error.message).toContain('deleted for good')
    }
    await house.work()
    expect(house.engine.arrived).toHaveLength(sent)
    expect((await house.post(krea, { key: 'pressed-again' })).status).toBe(202)
  })
})

describe('what can be done with a generation', () => {
  test('cancelled before it was sent: free, and never sent', async () => {
    const house = await openHouse()
    const { id } = await house.accept(krea)
    expect(await read(await post(house, `/api/generations/${id}/cancel`))).toMatchObject({
      state: 'cancelled',
      charged: 'no',
      cost: 0,
    })
    await house.work()
    expect(house.engine.arrived).toEqual([])
    expect(await read(await house.call('GET', '/api/spend'))).toMatchObject({ reserved: 0 })
  })

  test('promise 12: cancelled after it was sent: said, hidden, still stored and counted', async () => {
    const house = await openHouse()
    const { id } = await house.accept(krea)
    await house.step()
    const answer = await read<{ notice?: string }>(
      await post(house, `/api/generations/${id}/cancel`),
    )
    expect(answer.notice).toContain('already sent')
    await house.work()
    expect((await list(house)).total).toBe(0)
    expect((await list(house, '?trash=1')).items[0]).toMatchObject({ id, state: 'done' })
    expect((await post(house, `/api/generations/${id}/cancel`)).status).toBe(409)
  })

  test('retried: a new generation that names its parent and asks for the same', async () => {
    const house = await openHouse()
    const context = { version: 1, notes: { canvas: [1, 2] } }
    const first = await house.accept({ ...krea, seed: '12' }, { context })
    const path = `/api/generations/${first.id}/retry`
    expect((await post(house, path, 'again')).status).toBe(409)
    await house.work()
    expect((await post(house, path)).status).toBe(400)
    const retried = await read<AcceptedGeneration>(await post(house, path, 'again'))
    const { params } = await house.get(first.id)
    expect(retried).toMatchObject({ parentId: first.id, params, context, state: 'accepted' })
    expect(retried.taskUUID).not.toBe(first.taskUUID)
    const same = await read<AcceptedGeneration>(await post(house, path, 'again'))
    expect(same.id).toBe(retried.id)
  })

  test.each(['?limit=0', '?limit=101', '?limit=x', '?cursor=!', '?starred=yes'])(
    'a list cannot be asked for with %s',
    async (query) => {
      const house = await openHouse()
      expect((await house.call('GET', `/api/generations${query}`)).status).toBe(400)
    },
  )

  test('an id that is none is not found, whatever it holds', async () => {
    const house = await openHouse()
    for (const id of ['x', '%00', "'", 'a'.repeat(5000)])
      expect((await house.call('GET', `/api/generations/${id}`)).status).toBe(404)
  })

  test('every change is written for readers, once it is true', async () => {
    const house = await openHouse()
    const { id } = await house.accept(krea)
    await house.work()
    const changes = await house.store.db.selectFrom('changes').selectAll().execute()
    const own = changes.filter((change) => change.kind === 'generation' && change.key === id)
    expect(own.at(-1)?.version).toBe((await house.get(id)).version)
    expect(changes.some((change) => change.kind === 'spend')).toBe(true)
  })
})
