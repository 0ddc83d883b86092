import { expect, test } from 'vitest'
import { draw, pixel } from '../paint.fixture.ts'
import { shrinkTo } from './shrink.ts'

test('a whole factor, as long as the shorter side has enough', () => {
  const picture = draw(130, 64, (x, y) => [x, y * 2, 9])
  expect(shrinkTo(picture, 33)).toBe(picture)
  const half = shrinkTo(picture, 32)
  expect([half.width, half.height]).toEqual([65, 32])
  expect(pixel(half, 10, 3)).toEqual([20, 13, 9, 255])
  // 130 px are 32 cells of four and one px over at each side.
  const quarter = shrinkTo(picture, 16)
  expect([quarter.width, quarter.height]).toEqual([32, 16])
  expect(pixel(quarter, 0, 0)).toEqual([2, 3, 9, 255])
})

test('what is see-through lends no colour', () => {
  const picture = draw(4, 4, (x) => (x % 2 ? [200, 10, 10, 255] : [0, 255, 0, 0]))
  expect(pixel(shrinkTo(picture, 2), 1, 1)).toEqual([200, 10, 10, 128])
})
