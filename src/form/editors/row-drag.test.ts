import { expect, test } from 'vitest'
import { placeOf } from './row-drag.ts'

test('a row stands after those whose middle it has passed', () => {
  const others = [20, 60, 100]
  expect(placeOf(10, others)).toBe(0)
  expect(placeOf(61, others)).toBe(2)
  expect(placeOf(500, others)).toBe(3)
})
