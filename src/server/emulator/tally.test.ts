import { expect, test } from 'vitest'
import { createTally } from './tally.ts'

test('counts each key by itself and forgets the oldest beyond its bound', () => {
  const tally = createTally()
  expect([tally.next('a'), tally.next('a'), tally.next('b')]).toEqual([1, 2, 1])
  for (let k = 0; k < 10_000; k++) tally.next(`other ${k}`)
  expect(tally.next('a')).toBe(1)
})
