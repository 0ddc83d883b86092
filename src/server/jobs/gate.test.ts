import { describe, expect, test } from 'vitest'
import type { Queue } from '../../contract/queue.ts'
import { databases } from '../store/databases.test-support.ts'
import { type House, krea, openHouse, read } from './house.test-support.ts'
import { probe, probeAtStart } from './probe.ts'
import { failed, refusal } from './scripted-engine.test-support.ts'

const queue = async (house: House): Promise<Queue> => read(await house.call('GET', '/api/queue'))
const resume = (house: House) => house.call('POST', '/api/queue/resume')
const several = (house: House, count: number) =>
  Promise.all(Array.from({ length: count }, () => house.accept(krea)))
const sent = (house: House) => house.engine.count('imageInference')

describe.each(databases)('promise 9, a busy engine, on %s', (kind) => {
  test('one refusal makes every generation wait, and the queue says until when', async () => {
    const house = await openHouse({ kind })
    house.engine.on.submit = () => refusal(429, 'rateLimitExceeded')
    await several(house, 3)
    await house.step()
    expect(await house.step()).toBe(false)
    expect(sent(house)).toBe(1)
    const { state, until, problem, order } = await queue(house)
    expect(state).toBe('waiting')
    expect(problem?.code).toBe('rateLimit')
    expect(order).toHaveLength(3)
    const wait = Number(until) - house.deps.clock()
    expect(wait).toBeGreaterThanOrEqual(900)
    expect(wait).toBeLessThanOrEqual(1_100)
    // Another instance waits as well: the gate is in the database.
    const other = await house.restart()
    expect(await other.step()).toBe(false)
  })

  test('after the wait one goes ahead; the others follow once it arrived', async () => {
    const house = await openHouse({ kind })
    const replies = [refusal(503, 'serviceUnavailable')]
    house.engine.on.submit = () => replies.shift()
    await several(house, 3)
    await house.step()
    house.pass(1_200)
    const { runware } = house.deps
    const { submit } = runware
    let beside: boolean | undefined
    runware.submit = async (task) => {
      runware.submit = submit
      beside = await house.step()
      return submit(task)
    }
    await house.step()
    expect(beside).toBe(false)
    expect(await queue(house)).toMatchObject({ state: 'running', until: null })
    await house.work()
    expect((await queue(house)).order).toEqual([])
  })
})

describe('promise 9, a busy engine', () => {
  test('Retry-After is the least that is waited, as seconds or as a date', async () => {
    const house = await openHouse()
    const busy = { ...refusal(429, 'rateLimitExceeded'), headers: { 'retry-after': '90' } }
    house.engine.on.submit = () => busy
    await several(house, 2)
    await house.step()
    expect((await queue(house)).until).toBe(house.deps.clock() + 90_000)
    const date = new Date(Date.now() + 50_000).toUTCString()
    house.engine.on.submit = () => ({ ...busy, headers: { 'retry-after': date } })
    house.pass(90_000)
    await house.step()
    const wait = Number((await queue(house)).until) - house.deps.clock()
    expect(wait).toBeGreaterThan(45_000)
    expect(wait).toBeLessThan(51_000)
  })

  test('each round waits longer, up to a minute; refusals of one round count once', async () => {
    const house = await openHouse()
    house.engine.on.submit = () => failed('ECONNREFUSED')
    await several(house, 12)
    const waits: number[] = []
    for (let round = 0; round < 9; round++) {
      while (await house.step());
      const { until } = await queue(house)
      waits.push(Number(until) - house.deps.clock())
      house.pass(Number(until) - house.deps.clock())
    }
    expect(waits[0]).toBeLessThan(1_200)
    expect(waits[3]).toBeGreaterThan(6_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(66_000)
    // One went ahead each time.
    expect(sent(house)).toBe(9)
  })

  test('work that is refused again and again holds up none of the others', async () => {
    const house = await openHouse()
    const [poison, ...others] = await several(house, 4)
    house.engine.on.submit = ({ taskUUID }) =>
      taskUUID === poison?.taskUUID ? refusal(503, 'modelUnavailable') : undefined
    await house.work(30_000)
    for (const { id } of others) expect((await house.get(id)).state).toBe('done')
    expect((await house.get(poison?.id ?? '')).state).toBe('accepted')
  })

  test('what is under way is asked for while the queue waits', async () => {
    const house = await openHouse()
    const { id } = await house.accept(krea)
    await house.step()
    house.engine.on.submit = () => ({
      ...refusal(429, 'rateLimitExceeded'),
      headers: { 'retry-after': '600' },
    })
    await house.accept(krea)
    await house.step()
    house.pass(1_000)
    await house.step()
    expect((await house.get(id)).state).toBe('done')
  })
})

describe.each(databases)('promise 9, a key that is refused, on %s', (kind) => {
  test.each([
    [401, 'invalidApiKey', 'auth'],
    [402, 'insufficientCredits', 'budget'],
    [403, 'permissionDenied', 'forbidden'],
  ])(
    '%s pauses the queue: no retry, nothing thrown away, on by a person alone',
    async (status, code, named) => {
      const house = await openHouse({ kind })
      house.engine.on.submit = () => refusal(status, code)
      const accepted = await several(house, 3)
      await house.work()
      house.pass(24 * 3_600_000)
      await house.work()
      expect(sent(house)).toBe(1)
      expect(await queue(house)).toMatchObject({ state: 'paused', problem: { code: named } })
      for (const { id } of accepted) expect((await house.get(id)).state).toBe('accepted')

      delete house.engine.on.submit
      expect((await resume(house)).status).toBe(200)
      await house.work()
      for (const { id } of accepted) {
        expect(await house.get(id)).toMatchObject({ state: 'done', charged: 'yes' })
      }
      expect(await queue(house)).toMatchObject({ state: 'running', order: [] })
    },
  )
})

describe('promise 9, a paused queue', () => {
  const paused = async (status: number, code: string) => {
    const house = await openHouse()
    house.engine.on.submit = () => refusal(status, code)
    const { id } = await house.accept(krea)
    await house.work()
    delete house.engine.on.submit
    return { house, id }
  }
  const account = (balance: unknown) => () => ({ body: { data: [{ balance }] } })

  test('trying again while nothing has changed pauses it again after one question', async () => {
    const { house } = await paused(402, 'insufficientCredits')
    await house.accept(krea)
    house.engine.on.submit = () => refusal(402, 'insufficientCredits')
    await resume(house)
    await house.work()
    expect(sent(house)).toBe(2)
    expect((await queue(house)).state).toBe('paused')
  })

  test('looks for credit slowly and for free, and goes on once there is enough', async () => {
    const { house, id } = await paused(402, 'insufficientCredits')
    house.engine.on.run = account({ amount: 0.001, currency: 'USD' })
    await probe(house.deps)
    expect(house.engine.count('accountManagement')).toBe(0)
    house.pass(5 * 60_000)
    await probe(house.deps)
    await probe(house.deps)
    expect(house.engine.count('accountManagement')).toBe(1)
    expect((await queue(house)).state).toBe('paused')
    house.engine.on.run = account(25)
    house.pass(5 * 60_000)
    await probe(house.deps)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
  })

  test('a new start looks at once; what a key may do is told by no free question', async () => {
    const { house, id } = await paused(401, 'invalidApiKey')
    house.engine.on.run = () => refusal(401, 'invalidApiKey')
    await probeAtStart(house.deps)
    expect((await queue(house)).state).toBe('paused')
    house.engine.on.run = account({ amount: 5 })
    await probeAtStart(house.deps)
    await house.work()
    expect((await house.get(id)).state).toBe('done')

    const forbidden = await paused(403, 'permissionDenied')
    await probeAtStart(forbidden.house.deps)
    expect((await queue(forbidden.house)).state).toBe('paused')
  })

  test('credit that ends while work is under way pauses the queue; the work is asked for still', async () => {
    const house = await openHouse()
    const { id } = await house.accept(krea)
    await house.step()
    const replies = [refusal(402, 'insufficientCredits')]
    house.engine.on.ask = () => replies.shift()
    house.pass(500)
    await house.step()
    expect((await queue(house)).state).toBe('paused')
    await house.work()
    expect((await house.get(id)).state).toBe('done')
  })
})
