import { describe, expect, test } from 'vitest'
import type { Spend } from '../../contract/spend.ts'
import { databases } from '../store/databases.test-support.ts'
import { krea, openHouse, read } from './house.test-support.ts'
import { failed, refusal } from './scripted-engine.test-support.ts'

describe.each(databases)('what the engine may do, on %s', (kind) => {
  test('promise 3: conflictTaskUUID proves that it arrived: polling goes on', async () => {
    const house = await openHouse({ kind })
    house.engine.on.submit = (task) => {
      house.engine.tasks.set(String(task.taskUUID), task)
      return refusal(400, 'conflictTaskUUID', { taskUUID: task.taskUUID })
    }
    const { id } = await house.accept(krea)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
  })

  test.each([
    ['a cut connection', failed('ECONNRESET')],
    ['a bare 502', { status: 502, body: '<html>Bad gateway</html>' }],
    ['a 500 in its own form', refusal(500, 'internalServerError')],
    ['an unreadable body', { status: 200, body: '{"data":' }],
  ])('promise 3: %s after the task arrived: it is found by asking', async (_, reply) => {
    const house = await openHouse({ kind })
    house.engine.on.submit = (task) => {
      house.engine.tasks.set(String(task.taskUUID), task)
      return reply
    }
    const { id } = await house.accept(krea)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
    expect(house.engine.count('imageInference')).toBe(1)
  })

  test('promise 3: silence for a minute is a doubt with its money kept; checking again ends it', async () => {
    const house = await openHouse({ kind })
    house.engine.on.submit = () => failed('UND_ERR_SOCKET')
    const { id } = await house.accept(krea)
    await house.work()
    const doubt = await house.get(id)
    expect(doubt).toMatchObject({ state: 'inDoubt', charged: 'unknown', cost: null })
    expect(doubt.error?.message).toContain('Check again')
    expect(house.engine.count('imageInference')).toBe(1)
    expect(house.engine.count('getResponse')).toBeGreaterThan(5)
    expect(await read<Spend>(await house.call('GET', '/api/spend'))).toMatchObject({
      reserved: 0.01225,
    })
    const [sent] = house.engine.arrived
    if (sent) house.engine.tasks.set(String(sent.taskUUID), sent)
    await house.call('POST', `/api/generations/${id}/check`)
    await house.work()
    expect((await house.get(id)).state).toBe('done')
  })

  test('a refused question is no refused task: its money stays, and it is asked again', async () => {
    const house = await openHouse({ kind })
    const replies = [refusal(400, 'invalidRequest'), refusal(404, 'notFound')]
    house.engine.on.ask = () => replies.shift()
    const { id } = await house.accept(krea)
    await house.work()
    expect(replies).toEqual([])
    expect(await house.get(id)).toMatchObject({ state: 'done', charged: 'yes' })
  })

  test('promise 3: no connection, 429 and 503 are sent again under the same taskUUID', async () => {
    const house = await openHouse({ kind })
    const replies = [
      failed('ECONNREFUSED'),
      refusal(429, 'rateLimitExceeded'),
      refusal(503, 'serviceUnavailable'),
    ]
    house.engine.on.submit = () => replies.shift()
    const { id } = await house.accept(krea)
    await house.step()
    expect(await house.get(id)).toMatchObject({
      state: 'accepted',
      error: { code: 'unavailable', retryable: true },
    })
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done' })
    const sent = house.engine.arrived.filter((task) => task.taskType === 'imageInference')
    expect(sent).toHaveLength(4)
    expect(new Set(sent.map((task) => task.taskUUID)).size).toBe(1)
  })

  test('cancelled while it was being sent and then refused for now: it is not sent again', async () => {
    const house = await openHouse({ kind })
    const { id } = await house.accept(krea)
    const { runware } = house.deps
    const { submit } = runware
    runware.submit = async (task) => {
      await house.call('POST', `/api/generations/${id}/cancel`)
      return submit(task)
    }
    house.engine.on.submit = () => refusal(429, 'rateLimitExceeded')
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'cancelled', charged: 'no', cost: 0 })
    expect(house.engine.count('imageInference')).toBe(1)
    expect(await read<Spend>(await house.call('GET', '/api/spend'))).toMatchObject({ reserved: 0 })
  })

  test('a refusal ends it uncharged, names the parameter and gives the money back', async () => {
    const house = await openHouse({ kind })
    house.engine.on.submit = () => refusal(400, 'invalidSteps', { parameter: 'steps' })
    const { id } = await house.accept(krea)
    await house.work()
    expect(await house.get(id)).toMatchObject({
      state: 'failed',
      charged: 'no',
      cost: 0,
      error: { code: 'validation', path: 'steps' },
      images: [{ state: 'failed' }],
    })
    const ledger = await house.store.db.selectFrom('ledger').selectAll().execute()
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  })

  test('promise 5: k of n: the stored ones stay, the rest name their cause', async () => {
    const house = await openHouse({ kind })
    house.engine.on.ask = (task) => ({
      body: {
        data: [house.engine.result(task, 0), house.engine.result(task, 2)],
        errors: [{ code: 'processingFailed', message: 'Broke.', taskUUID: task.taskUUID }],
      },
    })
    const { id } = await house.accept({ ...krea, numberResults: 3 })
    await house.work()
    const partial = await house.get(id)
    expect(partial).toMatchObject({ state: 'partial', charged: 'yes', cost: 0.0196 })
    expect(partial.images.map((image) => image.state).sort()).toEqual([
      'failed',
      'stored',
      'stored',
    ])
    expect(partial.images.find((image) => image.state === 'failed')?.error?.message).toContain(
      'Broke',
    )
  })

  test('promise 5: results come one by one, repeated and in any order, each once', async () => {
    const house = await openHouse({ kind })
    const waiting = (task: object) => ({ ...task, status: 'processing' })
    let asked = 0
    house.engine.on.ask = (task) => {
      const { taskUUID } = task
      const [a, b] = [house.engine.result(task, 0), house.engine.result(task, 1)]
      asked += 1
      const data = asked === 1 ? [waiting({ taskUUID }), b] : [b, a, b]
      return { body: { data } }
    }
    const { id } = await house.accept({ ...krea, numberResults: 2, seed: '5' })
    await house.step()
    house.pass(400)
    await house.step()
    expect((await house.get(id)).images.map((image) => image.state)).toEqual(['waiting', 'stored'])
    await house.work()
    const done = await house.get(id)
    expect(done.images.map((image) => image.seed)).toEqual(['5', '6'])
    expect(done).toMatchObject({ state: 'done', cost: 0.0196 })
  })

  test('sync delivery: the answer to the submission is the result', async () => {
    const house = await openHouse({ kind })
    house.engine.on.submit = (task) => ({ body: { data: [house.engine.result(task, 0)] } })
    const { id } = await house.accept({ ...krea, deliveryMethod: 'sync', includeCost: false })
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', costEstimated: true, cost: 0.0098 })
    expect(house.engine.count('getResponse')).toBe(0)
  })

  test('promise 5: a result that never comes, without an error, ends as a doubt at the deadline', async () => {
    const house = await openHouse({ kind })
    house.engine.on.ask = (task) => ({
      body: { data: [house.engine.result(task, 0), house.engine.result(task, 1)] },
    })
    const { id } = await house.accept({ ...krea, numberResults: 3 })
    await house.work()
    const doubt = await house.get(id)
    expect(doubt).toMatchObject({ state: 'inDoubt', charged: 'yes', cost: 0.0196 })
    expect(doubt.images.map((image) => image.state)).toEqual(['stored', 'stored', 'waiting'])
  })

  test('promise 3: 20 minutes without an end are a doubt, after downtime only with an answer', async () => {
    const house = await openHouse({ kind })
    house.engine.on.ask = ({ taskUUID }) => ({
      body: { data: [{ taskUUID, status: 'processing' }] },
    })
    const { id } = await house.accept(krea)
    await house.step()
    house.pass(60 * 60_000)
    const usual = house.engine.on.ask
    house.engine.on.ask = () => failed('ECONNREFUSED')
    const next = await house.restart()
    await next.step()
    expect((await next.get(id)).state).toBe('submitted')
    house.engine.on.ask = usual
    await next.work()
    expect(await next.get(id)).toMatchObject({ state: 'inDoubt', error: { code: 'timeout' } })
  })
})
