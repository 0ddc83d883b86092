import { describe, expect, it } from 'vitest'
import { readNumber, stepBy } from './number-text.ts'

describe('readNumber', () => {
  it.each([
    ['7', 7],
    [' -1.5 ', -1.5],
    ['0,25', 0.25],
    ['.5', 0.5],
    ['1e3', 1000],
    ['', null],
    ['abc', undefined],
    ['1.2.3', undefined],
    ['0x10', undefined],
    ['1e999', undefined],
  ])('%j is %j', (text, value) => expect(readNumber(text)).toBe(value))
})

describe('stepBy', () => {
  it('counts from min', () => expect(stepBy(3, 1, { min: 1, max: 9, step: 2 })).toBe(5))
  it('leaves no binary dust', () => expect(stepBy(0.1, 2, { min: 0, step: 0.1 })).toBe(0.3))
  it('stops at the ends', () => {
    expect(stepBy(95, 10, { min: 0, max: 100, step: 1 })).toBe(100)
    expect(stepBy(-3, -10, { min: -4, max: 4, step: 0.1 })).toBe(-4)
  })
  it('goes to the nearest mark first', () => {
    expect(stepBy(1025, 1, { min: 128, max: 2048, step: 64 })).toBe(1088)
    expect(stepBy(1025, -1, { min: 128, max: 2048, step: 64 })).toBe(1024)
  })
})
