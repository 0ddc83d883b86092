import { expect, test } from 'vitest'
import { untilLoaded } from './until-loaded.ts'

test('a part is asked for until it comes, more and more patiently', async () => {
  const waits: number[] = []
  let tries = 0
  const load = async () => {
    if (++tries < 7) throw new TypeError('Failed to fetch')
    return 'the part'
  }
  const wait = async (ms: number) => void waits.push(ms)
  await expect(untilLoaded(load, wait)).resolves.toBe('the part')
  expect(waits).toEqual([1000, 3000, 10_000, 30_000, 30_000, 30_000])
})

test('what comes at once is not asked for twice', async () => {
  let tries = 0
  await untilLoaded(
    async () => ++tries,
    () => Promise.reject(new Error('no wait')),
  )
  expect(tries).toBe(1)
})
