import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitSide, heightFor, megapixels, ratioOf, ratios, scaledBox, sizeOfRatio } from './ratio.ts'

const sides = { min: 128, max: 2048, step: 16 }
const MEGAPIXEL = 1024 * 1024

test.each([
  ['1:1', 1024, 1024],
  ['3:2', 1248, 832],
  ['2:3', 832, 1248],
  ['16:9', 1360, 768],
  ['9:16', 768, 1360],
])('%s is %i × %i', (name, width, height) => {
  expect(sizeOfRatio(ratioOf(name), MEGAPIXEL, sides)).toEqual({ width, height })
})

test.each(ratios)(
  '%s stands on the step, within limits, near a megapixel and near its ratio',
  (name) => {
    const { width, height } = sizeOfRatio(ratioOf(name), MEGAPIXEL, sides)
    expect([width % 16, height % 16]).toEqual([0, 0])
    expect(Math.max(width, height)).toBeLessThanOrEqual(2048)
    expect(Math.abs((width * height) / MEGAPIXEL - 1)).toBeLessThan(0.06)
    expect(Math.abs(width / height / ratioOf(name) - 1)).toBeLessThan(0.02)
  },
)

test('a side always fits its limits and step', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (pixels) => {
      const side = fitSide(sides, pixels)
      return side >= 128 && side <= 2048 && side % 16 === 0
    }),
  )
})

test('the other side follows a held ratio', () => {
  expect(heightFor(1248, 1.5, sides)).toBe(832)
})

test('a drawing keeps its shape inside its box', () => {
  expect(scaledBox({ width: 1568, height: 672 }, 20)).toEqual({ width: 20, height: 9 })
  expect(scaledBox({ width: 672, height: 1568 }, 20)).toEqual({ width: 9, height: 20 })
})

test('megapixels have two digits', () => {
  expect(megapixels({ width: 1024, height: 1024 })).toBe('1.05 MP')
})
