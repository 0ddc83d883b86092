import { expect, test } from 'vitest'
import { grown, seenOf, strengthWords } from './seen.ts'

const picture = { width: 1000, height: 800 }
const bounds = { x: 100, y: 20, width: 200, height: 100 }

test('the margin ends at the picture', () => {
  expect(grown(bounds, 64, picture)).toEqual({ x: 36, y: 0, width: 328, height: 184 })
})

test('with a margin the model sees the part enlarged, without one the whole', () => {
  const size = { width: 1024, height: 1024 }
  expect(seenOf(picture, bounds, 64, size)).toMatchObject({ box: { width: 328 } })
  expect(seenOf(picture, bounds, 64, size).scale).toBeCloseTo(3.12)
  expect(seenOf(picture, bounds, null, size).box).toEqual({ x: 0, y: 0, ...picture })
  expect(seenOf(picture, null, 64, size).box).toEqual({ x: 0, y: 0, ...picture })
})

test('every strength has its words, the ends their own', () => {
  const said = [0, 0.2, 0.5, 0.8, 0.95, 1].map(strengthWords)
  expect(new Set(said).size).toBe(6)
})
