import { expect, test } from 'vitest'
import { neighbour } from './card-keys.ts'

/** A wide row above two rows of three and one. */
const box = (left: number, top: number, width = 100) => ({
  left,
  right: left + width,
  top,
  bottom: top + 90,
})
const boxes = [box(0, 0, 320), box(0, 100), box(110, 100), box(220, 100), box(0, 200)]

test.each([
  [0, 'ArrowDown', 2],
  [1, 'ArrowUp', 0],
  [3, 'ArrowDown', 4],
  [4, 'ArrowUp', 1],
  [1, 'ArrowRight', 2],
  [0, 'ArrowLeft', -1],
  [4, 'ArrowRight', -1],
  [4, 'ArrowDown', -1],
])('from %i by %s to %i', (from, key, to) => expect(neighbour(boxes, from, key)).toBe(to))
