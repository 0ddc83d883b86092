import { expect, it } from 'vitest'
import { createRate } from './rate.ts'

it('door 8: takes a thousand presses at once, stops a flood of one person, and lets go with time', () => {
  let now = 0
  const take = createRate(() => now)
  for (let press = 0; press < 1000; press++) take('ana', 'change')
  const flood = () => {
    for (let press = 0; press < 1001; press++) take('ana', 'change')
  }
  expect(flood).toThrow('Too many')
  take('ben', 'change')
  take('ana', 'read')
  now += 1000
  take('ana', 'change')
})
