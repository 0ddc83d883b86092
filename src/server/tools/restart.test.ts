import { describe, expect, test } from 'vitest'
import { openHouse } from '../jobs/house.test-support.ts'
import { photo, post, run, sent, spendOf, storedValue, sumOf, words } from './tools.test-support.ts'

describe('kill -9 and a new start', () => {
  test.each(['before it was sent', 'while it runs', 'after it was made'] as const)(
    '%s: not charged twice, the same key has its answer',
    async (when) => {
      const house = await openHouse()
      await run(house, 'caption', { image: photo })
      const asset = { type: 'canny', image: await storedValue(house) }
      const dying = new Promise<never>(() => {})
      const { runware } = house.deps
      const { run: real, download, upload } = runware
      const reached = Promise.withResolvers<void>()
      if (when === 'before it was sent') {
        runware.upload = () => {
          reached.resolve()
          return dying
        }
      } else if (when === 'while it runs') {
        runware.run = async (task) => {
          await real(task)
          reached.resolve()
          return dying
        }
      } else {
        runware.download = () => {
          reached.resolve()
          return dying
        }
      }
      void post(house, 'preprocess', asset, 'killed')
      await reached.promise
      const next = await house.restart({
        runware: { ...runware, run: real, download, upload },
      })
      await next.deps.tools.resume()
      const answer = await run(next, 'preprocess', asset, 'killed')
      expect(answer).toMatchObject({ cost: 0.002, cached: false })
      expect(sent(next).filter(({ taskType }) => taskType === 'controlNetPreprocess')).toHaveLength(
        1,
      )
      expect((await spendOf(next)).reserved).toBe(0)
    },
  )

  test('two instances on one PostgreSQL send a double click once', async () => {
    const house = await openHouse({ kind: 'postgres' })
    const other = await house.restart()
    const answers = await Promise.all([
      run(house, 'enhance', words, 'x'),
      run(other, 'enhance', words, 'x'),
      run(other, 'enhance', words, 'y'),
    ])
    expect(new Set(answers.map(({ result }) => result.text)).size).toBe(1)
    expect(sent(house)).toHaveLength(1)
    expect(await sumOf(house)).toBe(2_000_000)
  })
})
