import { expect, test } from 'vitest'
import { krea, newUUID, startForTest, temporaryFolder } from '../emulator.fixture.ts'
import { realWorld } from '../world.ts'

const DAY = 24 * 60 * 60 * 1000
const ask = (operation: string) => [
  { taskType: 'accountManagement', taskUUID: newUUID(), operation },
]

test('the details: a balance, masked keys, and the usage of the archive', async () => {
  const { post } = await startForTest({ keys: ['key', 'a-longer-key-1234'] })
  const full = { width: 1024, height: 1024, steps: 28, includeCost: true }
  await post([krea({ ...full, numberResults: 2 })])
  await post([krea({ ...full, numberResults: 2, positivePrompt: 'a fox [[fail 1]]' })])
  const { body } = await post(ask('getDetails'))
  const used = { credits: 0.0294, requests: 2 }
  expect(body.data).toMatchObject([
    {
      taskType: 'accountManagement',
      operation: 'getDetails',
      balance: { amount: 100, currency: 'USD' },
      apiKeys: [{ apiKey: '****' }, { apiKey: '****1234' }],
      usage: { today: used, last7Days: used, last30Days: used, total: used },
    },
  ])
  const { data } = (await post(ask('getUsageErrors'))).body
  expect(data[0].failures).toEqual([{ code: 'inferenceError', count: 1 }])
  const [{ performance }] = (await post(ask('getUsagePerformance'))).body.data
  expect(performance).toEqual([{ model: 'runware:107@1', results: 4, succeeded: 3, failed: 1 }])
})

test('usage outlives the tasks that are forgotten', async () => {
  let now = Date.UTC(2026, 0, 1, 12)
  const world = { ...realWorld, clock: () => now }
  const folder = temporaryFolder()
  const engine = await startForTest({ folder, world })
  await engine.post([krea({ width: 1024, height: 1024 })])
  await engine.close()
  now += 10 * DAY
  const { post } = await startForTest({ folder, world })
  await post([krea()])
  const [{ usage }] = (await post(ask('getDetails'))).body.data
  const requests = [usage.today, usage.last7Days, usage.last30Days, usage.total].map(
    (period) => period.requests,
  )
  expect(requests).toEqual([1, 1, 2, 2])
  expect(usage.total.credits).toBeGreaterThan(0.0098)
  const [{ activity }] = (await post(ask('getUsageActivity'))).body.data
  expect(activity.map(({ date }: { date: string }) => date)).toEqual(['2026-01-01', '2026-01-11'])
})

test('other operations are refused with the known ones', async () => {
  const { post } = await startForTest()
  for (const operation of ['close', 'toString']) {
    const { status, body } = await post(ask(operation))
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code: 'invalidOperation', parameter: 'operation' }])
  }
})
