import { expect, it, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { limitsOf } from '../extend/limits.ts'
import { isOutOfShape, ownSize } from './own-size.ts'

const limits = limitsOf(flux1KreaDev)
if (!limits) throw new Error('The model extends no pictures.')

test.each([
  ['on the grid', [768, 512], [768, 512]],
  ['off the grid', [500, 310], [496, 304]],
  ['more than the model makes', [6000, 4000], [2048, 1360]],
  ['less than the model makes', [1, 1], [128, 128]],
  ['a strip', [40, 20], [256, 128]],
  ['a thread', [1, 3000], [128, 2048]],
])('a picture %s', (_, [width = 0, height = 0], [across, along]) => {
  expect(ownSize({ width, height }, limits)).toEqual({ width: across, height: along })
})

it('lies over a picture of its shape, whatever its size', () => {
  const square = { width: 1024, height: 1024 }
  expect(isOutOfShape(square, { width: 256, height: 256 }, limits)).toBe(false)
  expect(isOutOfShape(square, { width: 768, height: 512 }, limits)).toBe(true)
  expect(isOutOfShape({ width: 496, height: 304 }, { width: 500, height: 310 }, limits)).toBe(false)
  // The model has nothing nearer.
  expect(isOutOfShape({ width: 128, height: 2048 }, { width: 1, height: 3000 }, limits)).toBe(false)
})
