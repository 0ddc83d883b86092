import { describe, expect, test } from 'vitest'
import { openHouse } from '../jobs/house.test-support.ts'
import { databases } from '../store/databases.test-support.ts'
import {
  ledgerOf,
  photo,
  post,
  problemOf,
  run,
  sent,
  spendOf,
  sumOf,
  words,
} from './tools.test-support.ts'

describe.each(databases)('a tool on %s', (kind) => {
  test('runs once per key and once per params; the picture is ours and the money counted', async () => {
    const house = await openHouse({ kind })
    const params = { image: photo, type: 'canny' }
    const first = await run(house, 'preprocess', params, 'one')
    expect(first).toMatchObject({ tool: 'preprocess', cost: 0.002, cached: false })
    expect(first.result.picture).toMatchObject({ width: 16, height: 16, mime: 'image/jpeg' })
    expect(await run(house, 'preprocess', params, 'one')).toEqual(first)
    const again = await run(house, 'preprocess', { type: 'canny', image: photo }, 'two')
    expect(again).toEqual({ ...first, cost: 0, cached: true })
    expect(sent(house)).toHaveLength(1)
    expect(sent(house)[0]).toMatchObject({ includeCost: true, inputs: { image: photo } })
    expect(
      await problemOf(await post(house, 'preprocess', { ...params, type: 'depth' }, 'one')),
    ).toMatchObject({ status: 409, code: 'conflict' })
    expect(await sumOf(house)).toBe(2_000_000)
    expect(await spendOf(house)).toMatchObject({
      today: { real: { usd: 0.002, images: 0 }, demo: { usd: 0 } },
      days: [{ kind: 'tool', model: 'preprocess', calls: 1, real: { usd: 0.002 } }],
      reserved: 0,
    })
  })

  test('a double click, with one key or with two, is one charge', async () => {
    const house = await openHouse({ kind })
    const answers = await Promise.all([
      run(house, 'enhance', words, 'a'),
      run(house, 'enhance', words, 'a'),
      run(house, 'enhance', words, 'b'),
    ])
    expect(answers.map(({ result }) => result.text)).toEqual(
      Array(3).fill('a lighthouse in the rain'),
    )
    // The key that came first is answered alike however often it comes; the other finds its result.
    const cached = answers.map((answer) => answer.cached)
    expect([
      [false, false, true],
      [true, true, false],
    ]).toContainEqual(cached)
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })

  test('the cap holds, and says that the price is an estimate; demo is capped by nothing', async () => {
    const house = await openHouse({ kind, dailyCap: 30_000_000 })
    const { runware } = house.deps
    const { run: real } = runware
    const gate = Promise.withResolvers<void>()
    runware.run = (task) => gate.promise.then(() => real(task))
    const statuses: number[] = []
    const asks = ['a', 'b', 'c'].map(async (prompt) => {
      statuses.push((await post(house, 'enhance', { prompt })).status)
    })
    await expect.poll(() => statuses).toEqual([402, 402])
    gate.resolve()
    await Promise.all(asks)
    expect(statuses).toEqual([402, 402, 200])
    const tight = await openHouse({ kind, dailyCap: 10_000_000 })
    expect(await problemOf(await post(tight, 'mask', { image: photo }))).toMatchObject({
      status: 402,
      code: 'budget',
      message: expect.stringContaining('an estimate'),
    })
    expect(await ledgerOf(tight)).toEqual([])
    const demo = await openHouse({ kind, dailyCap: 0, engineKind: 'demo' })
    expect((await post(demo, 'enhance', words)).status).toBe(200)
    expect((await spendOf(demo)).today).toMatchObject({ demo: { usd: 0.002 }, real: { usd: 0 } })
    // What it cost is known by now, and so little that it fits.
    expect((await post(house, 'enhance', { prompt: 'd' })).status).toBe(200)
  })
})
