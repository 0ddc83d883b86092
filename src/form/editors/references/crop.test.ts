import { expect, test } from 'vitest'
import { cropOf, cropText } from './crop.ts'

test('a wider picture loses its sides, a taller one its top and bottom', () => {
  const square = { width: 1024, height: 1024 }
  const wide = cropOf({ width: 1600, height: 1200 }, square)
  expect(wide).toEqual({ left: 0.125, top: 0, width: 0.75, height: 1, lost: 0.25 })
  expect(wide && cropText(wide)).toBe('crops 25 % at the sides')
  const tall = cropOf({ width: 600, height: 1200 }, square)
  expect(tall).toEqual({ left: 0, top: 0.25, width: 1, height: 0.5, lost: 0.5 })
  expect(tall && cropText(tall)).toBe('crops 50 % above and below')
})

test('the same ratio, and one that differs by rounding alone, lose nothing', () => {
  expect(cropOf({ width: 3000, height: 2000 }, { width: 1248, height: 832 })).toBe(null)
  expect(cropOf({ width: 4000, height: 3000 }, { width: 1184, height: 880 })).not.toBe(null)
  expect(cropOf({ width: 1025, height: 1024 }, { width: 1024, height: 1024 })).toBe(null)
})
