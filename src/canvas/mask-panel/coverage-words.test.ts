import { expect, it } from 'vitest'
import { coverageWords } from './coverage-words.ts'

const box = { x: 0, y: 0, width: 1, height: 1 }

it('says nothing, little, much and all apart', () => {
  const words = (coverage: number) => coverageWords({ coverage, bounds: box })
  expect(coverageWords({ coverage: 0, bounds: null })).toBe('empty')
  expect(words(0.000_01)).toBe('under 0.1 %')
  expect(words(0.004)).toBe('0.4 %')
  expect(words(0.123)).toBe('12 %')
  expect(words(0.999_9)).toBe('99.9 %')
  expect(words(1)).toBe('100 %')
})
