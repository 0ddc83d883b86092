import { describe, expect, test } from 'vitest'
import type { ToolList } from '../../contract/tool.ts'
import { krea, openHouse, read } from '../jobs/house.test-support.ts'
import { databases } from '../store/databases.test-support.ts'
import { ledgerOf, photo, post, problemOf, run } from './tools.test-support.ts'

describe.each(databases)('asking, on %s', (kind) => {
  test.each([
    ['preprocess', { type: 'canny' }, 'image'],
    ['preprocess', { image: photo, type: 'xray' }, 'type'],
    ['enhance', { prompt: 'x'.repeat(301) }, 'prompt'],
    [
      'remove-background',
      { image: photo, rgba: { red: 300, green: 0, blue: 0, alpha: 0 } },
      'rgba.red',
    ],
    ['caption', { image: photo, taskUUID: 'x' }, 'taskUUID'],
    ['caption', { image: `asset:${'0'.repeat(64)}` }, 'image'],
    ['caption', { image: 'data:image/png;base64,AAAA' }, 'image'],
  ])('%s: what is wrong is said at its leaf', async (id, params, path) => {
    const house = await openHouse({ kind })
    const problem = await problemOf(await post(house, id, params))
    expect(problem).toMatchObject({ status: 422, code: 'validation', path })
    expect(problem.issues?.[0]?.path).toBe(path)
    expect(house.engine.arrived).toEqual([])
    expect(await ledgerOf(house)).toEqual([])
  })

  test('a body, a key and a tool there must be', async () => {
    const house = await openHouse({ kind })
    const send = (headers: Record<string, string>, body: string, id = 'caption') =>
      house.call('POST', `/api/tools/${id}`, headers, body)
    const key = { 'idempotency-key': 'k' }
    expect((await send({}, '{"params":{}}')).status).toBe(400)
    expect((await send(key, '{"params":{}}', 'paint')).status).toBe(404)
    expect((await send(key, '[]')).status).toBe(422)
    expect(await problemOf(await send(key, '{"params":{},"model":"x"}'))).toMatchObject({
      status: 422,
      path: 'model',
    })
  })

  test('prices are learned from what this engine charged, and reserved by the dearest', async () => {
    const house = await openHouse({ kind })
    const prices = async () => {
      const { items } = await read<ToolList>(await house.call('GET', '/api/tools'))
      return items.find(({ id }) => id === 'enhance')?.price
    }
    expect(await prices()).toEqual({ usd: null, learned: false })
    let cost = 0
    house.engine.on.run = ({ taskUUID }) => {
      cost += 0.001
      return { body: { data: [{ taskUUID, text: 'x', cost }] } }
    }
    for (const prompt of ['a', 'b', 'c']) await run(house, 'enhance', { prompt })
    expect(await prices()).toEqual({ usd: 0.002, learned: true })
    await run(house, 'enhance', { prompt: 'd' })
    const reserves = (await ledgerOf(house)).filter(({ kind }) => kind === 'reserve')
    expect(reserves.at(-1)?.amount).toBe(3_750_000)
  })

  test('a picture that a call made is kept while the call is known', async () => {
    const house = await openHouse({ kind })
    const { result } = await run(house, 'upscale', { image: photo })
    const { id } = await house.accept({ ...krea, inputs: { seedImage: result.picture?.value } })
    await house.work()
    const [image] = (await house.get(id)).images
    await house.call('DELETE', `/api/images/${image?.id}?purge=1`)
    expect(await house.deps.files.has(result.picture?.hash ?? '')).toBe(true)
  })
})
