import { expect, test, vi } from 'vitest'
import { untilLoaded } from './until-loaded.ts'

test('a part is asked for until it comes, more and more patiently', async () => {
  const waits: number[] = []
  let tries = 0
  const load = async () => {
    if (++tries < 7) throw new TypeError('Failed to fetch')
    return 'the part'
  }
  const startAnew = vi.fn()
  const world = {
    wait: async (ms: number) => void waits.push(ms),
    isServerThere: async () => false,
    startAnew,
  }
  await expect(untilLoaded(load, world)).resolves.toBe('the part')
  expect(waits).toEqual([1000, 3000, 10_000, 30_000, 30_000, 30_000])
  expect(startAnew).not.toHaveBeenCalled()
})

test('what comes at once is not asked for twice', async () => {
  let tries = 0
  const never = () => Promise.reject(new Error('not asked for'))
  await untilLoaded(async () => ++tries, {
    wait: never,
    isServerThere: never,
    startAnew: () => undefined,
  })
  expect(tries).toBe(1)
})

test('a page begins anew where the server is there and the browser says it is not', async () => {
  let there = false
  let anew = 0
  const world = {
    wait: async () => {
      there = true
    },
    isServerThere: async () => there,
    startAnew: () => void anew++,
  }
  const load = async () => {
    if (anew === 0) throw new TypeError('Failed to fetch')
    return 'the part'
  }
  await untilLoaded(load, world)
  expect(anew).toBe(1)
})
