import { expect, test } from 'vitest'
import { enlarge, enlargedSize } from './enlarge.ts'
import { halves } from './picture.fixture.ts'

test('the factor is the one asked for, else the upscaler’s own', () => {
  const picture = { width: 100, height: 50 }
  expect(enlargedSize(picture, 'runware:500@1', undefined)).toEqual({ width: 200, height: 100 })
  expect(enlargedSize(picture, 'runware:504@1', undefined)).toEqual({ width: 400, height: 200 })
  expect(enlargedSize(picture, 'runware:500@1', 4)).toEqual({ width: 400, height: 200 })
})

test('no side grows beyond 4096 px', () => {
  expect(enlargedSize({ width: 3000, height: 1500 }, 'x', 2)).toEqual({ width: 4096, height: 2048 })
  expect(enlargedSize({ width: 2048, height: 10 }, 'x', 4)).toEqual({ width: 4096, height: 20 })
})

test('an edge stays sharp and at its place', async () => {
  const large = await enlarge(halves(16, 16), 'runware:500@1', 4)
  expect([large.width, large.height]).toEqual([64, 64])
  const row = Array.from({ length: 64 }, (_, x) => large.data[(32 * 64 + x) * 4] ?? 0)
  expect(row[24]).toBeLessThan(20)
  expect(row[40]).toBeGreaterThan(235)
})
