import { expect, test } from 'vitest'
import { around, seamColour } from './seam-colour.ts'

test('each direction from the middle has the mean of its part of the edge', () => {
  // Left, above, right and below of 10,10.
  const points = Float32Array.of(0, 9, 1, 11, 0, 2, 20, 11, 3, 9, 20, 4)
  expect(around(points, 4)).toEqual([1, 2, 3, 4])
  expect(around(points, 8).filter((value) => value > 0)).toHaveLength(4)
  expect(around(new Float32Array(0), 2)).toEqual([0, 0])
})

test('three colours say how visible it is', () => {
  expect(new Set([0, 1.9].map(seamColour)).size).toBe(1)
  expect(new Set([1, 4, 20].map(seamColour)).size).toBe(3)
})
