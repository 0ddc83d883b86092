import { expect, test, vi } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'
import { webhookFaults } from '../webhook-faults.ts'
import { realWorld } from '../world.ts'
import { receiver } from './receiver.fixture.ts'

type Name = (typeof webhookFaults)[number]['name']
type Task = ReturnType<typeof krea>
type Check = (calls: Awaited<ReturnType<typeof receiver>>['calls'], task: Task) => void

const bodies = (calls: Parameters<Check>[0]) => calls.map(({ body }) => JSON.parse(String(body)))

/** What has arrived when two pictures are made, and how many calls that takes. */
const checks: Record<Name, [count: number, Check]> = {
  'webhook foreign': [
    2,
    (calls, { taskUUID }) => {
      for (const body of bodies(calls)) expect(body).toMatchObject({ status: 'success', cost: 1 })
      expect(String(calls[0]?.body)).not.toContain(taskUUID)
    },
  ],
  'webhook forged': [
    2,
    (calls, { taskUUID }) => {
      for (const body of bodies(calls)) expect(body).toMatchObject({ taskUUID, cost: 1 })
    },
  ],
  'webhook garbled': [2, (calls) => expect(() => bodies(calls)).toThrow(SyntaxError)],
  'webhook astray': [
    2,
    (calls, { taskUUID }) => {
      for (const { path } of calls) expect(path).toMatch(/^\/hooks\/[0-9a-f-]{36}\/mark$/)
      expect(calls.map(({ path }) => path).join()).not.toContain(taskUUID)
    },
  ],
  'webhook repeat': [
    4,
    (calls) => {
      const told = bodies(calls).map(({ imageUUID }) => imageUUID)
      expect(new Set(told).size).toBe(2)
    },
  ],
  'webhook reverse': [2, (calls) => expect(bodies(calls).map(({ seed }) => seed)).toEqual([6, 5])],
  'webhook early': [
    3,
    (calls, { taskUUID }) => expect(bodies(calls)[0]).toMatchObject({ taskUUID, cost: 1 }),
  ],
}

vi.setConfig({ testTimeout: 30_000 })

test.each(webhookFaults.map(({ name }) => name))('[[%s]]', async (name) => {
  const hook = await receiver()
  const { post, settle } = await startForTest({ loopbackCalls: true })
  const [count, check] = checks[name]
  const task = krea({ positivePrompt: `a fox [[${name}]]`, numberResults: 2, seed: 5 })
  const webhookURL = `${hook.origin}/hooks/${task.taskUUID}/mark`
  await post([{ ...task, webhookURL }])
  // It was told before the answer.
  if (name === 'webhook early') expect(hook.calls).toHaveLength(1)
  // Polling shows what it would without them.
  const { data } = (await settle(task.taskUUID)).body
  expect(data.map(({ seed, taskUUID }) => [seed, taskUUID])).toEqual([
    ['5', task.taskUUID],
    ['6', task.taskUUID],
  ])
  await vi.waitUntil(() => hook.calls.length >= count, 20_000)
  check(hook.calls, task)
})

test('what is held back for the last result goes out when that one fails', async () => {
  const hook = await receiver()
  const wait = async () => {}
  const { post } = await startForTest({ loopbackCalls: true, world: { ...realWorld, wait } })
  const positivePrompt = 'a fox [[webhook reverse]] [[fail 3]]'
  await post([krea({ positivePrompt, numberResults: 3, seed: 5, webhookURL: hook.address })])
  await vi.waitUntil(() => hook.calls.length >= 2, 20_000)
  expect(bodies(hook.calls).map(({ seed }) => seed)).toEqual([6, 5])
})
